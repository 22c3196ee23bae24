/** Where reports of presumed victims arrive, who of them is in the programme, and whom an authority identified formally. */
@org.springframework.modulith.ApplicationModule(displayName = "Identification", allowedDependencies = {"vocabulary", "rulebook", "casefile", "partner", "deadline", "audit"})
package org.assist.identification;
