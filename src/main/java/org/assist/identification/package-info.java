/** Where reports of presumed victims arrive, and who of them is in the programme. */
@org.springframework.modulith.ApplicationModule(displayName = "Identification", allowedDependencies = {"vocabulary", "rulebook", "casefile", "partner"})
package org.assist.identification;
