/** How great the danger is, when it is looked at again, and what has its time when something happens to her or to what we know of her. */
@org.springframework.modulith.ApplicationModule(displayName = "Safety", allowedDependencies = {"vocabulary", "rulebook", "casefile"})
package org.assist.safety;
