/** A case that moves to a house in another country: asked without a name, told on a legal basis, handed over at her safe arrival. */
@org.springframework.modulith.ApplicationModule(displayName = "Transfer", allowedDependencies = {"vocabulary", "rulebook"})
package org.assist.transfer;
