/** The organisations that work together, what each of them offers and how much of it is free. */
@org.springframework.modulith.ApplicationModule(displayName = "Partners", allowedDependencies = {"vocabulary", "audit"})
package org.assist.partner;
