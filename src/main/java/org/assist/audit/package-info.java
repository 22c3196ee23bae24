/** The audit trail: who saw or did what and when, in a chain in which a change shows. */
@org.springframework.modulith.ApplicationModule(displayName = "Audit trail", allowedDependencies = {"vocabulary", "casefile"})
package org.assist.audit;
