/** Steps towards a life of her own: in which areas, what she is entitled to, and whether it held. */
@org.springframework.modulith.ApplicationModule(displayName = "Integration", allowedDependencies = {"vocabulary", "rulebook"})
package org.assist.integration;
