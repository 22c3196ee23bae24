/** What we add to Tasklist and Cockpit: the filters people find there, the cards and the tab "Case". */
@org.springframework.modulith.ApplicationModule(displayName = "Webapps", allowedDependencies = {"vocabulary", "notification", "security", "audit"})
package org.assist.webapps;
