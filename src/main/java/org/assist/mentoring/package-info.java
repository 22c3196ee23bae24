/** Peer mentoring: women who have come further accompany others for a while; who they are and whom they accompany is sealed. */
@org.springframework.modulith.ApplicationModule(displayName = "Peer mentoring", allowedDependencies = {"vocabulary", "rulebook", "casefile"})
package org.assist.mentoring;
