/** What the product brings along when nobody gave it a database or a mail server: a real PostgreSQL and a mail catcher. */
@org.springframework.modulith.ApplicationModule(displayName = "Embedded default", allowedDependencies = "notification")
package org.assist.embedded;
