/** What is held no longer than needed: erasing a case for good, legal holds, and the rules on how long. */
@org.springframework.modulith.ApplicationModule(displayName = "Erasure", allowedDependencies = {"vocabulary", "rulebook", "casefile", "journal"})
package org.assist.erasure;
