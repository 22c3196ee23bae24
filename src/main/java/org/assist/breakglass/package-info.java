/** Break-glass: somebody opens a case she does not work on, says why, and a colleague looks at it afterwards. */
@org.springframework.modulith.ApplicationModule(displayName = "Break-glass", allowedDependencies = {"vocabulary", "casefile", "audit"})
package org.assist.breakglass;
