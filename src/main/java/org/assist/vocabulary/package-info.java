/** The words every module speaks. */
@org.springframework.modulith.ApplicationModule(displayName = "Vocabulary", allowedDependencies = {})
package org.assist.vocabulary;
