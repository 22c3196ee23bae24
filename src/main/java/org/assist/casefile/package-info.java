/** The case file: a woman's case under a number, and what she told us, encrypted. */
@org.springframework.modulith.ApplicationModule(displayName = "Case file", allowedDependencies = "vocabulary")
package org.assist.casefile;
