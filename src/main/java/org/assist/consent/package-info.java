/** Who may be told what, for what, until when; and whether she wants our help at all. */
@org.springframework.modulith.ApplicationModule(displayName = "Consent", allowedDependencies = {"vocabulary", "rulebook", "casefile"})
package org.assist.consent;
