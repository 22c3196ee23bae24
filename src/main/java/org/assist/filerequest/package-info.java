/** She asks for her own file: until when she has it, and that it was looked at twice before it is handed over. */
@org.springframework.modulith.ApplicationModule(displayName = "File requests", allowedDependencies = {"vocabulary", "rulebook", "casefile"})
package org.assist.filerequest;
