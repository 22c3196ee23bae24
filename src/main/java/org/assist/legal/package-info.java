/** Which ways in law there are, what to watch on each, and the legal surgeries with what came of them. */
@org.springframework.modulith.ApplicationModule(displayName = "Legal aid", allowedDependencies = {"vocabulary", "rulebook", "deadline"})
package org.assist.legal;
