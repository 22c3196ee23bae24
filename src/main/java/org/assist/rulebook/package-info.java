/** The rules that owners read and change: facts go in, conclusions come out. The only room that knows Drools. */
@org.springframework.modulith.ApplicationModule(displayName = "Rulebook", allowedDependencies = {"release"})
package org.assist.rulebook;
