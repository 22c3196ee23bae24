/** What has to be known even after an older backup was put back; kept in files, apart from the database. */
@org.springframework.modulith.ApplicationModule(displayName = "Journal", allowedDependencies = {})
package org.assist.journal;
