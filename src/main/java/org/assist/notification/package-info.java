/** Mail that leaves the house: neutral words, a reference and a link, nothing else. */
@org.springframework.modulith.ApplicationModule(displayName = "Notification", allowedDependencies = {"vocabulary", "journal"})
package org.assist.notification;
