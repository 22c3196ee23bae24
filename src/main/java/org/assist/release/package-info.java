/** What process owners release: which files of a folder may be taken over, because enough people signed them. */
@org.springframework.modulith.ApplicationModule(displayName = "Release", allowedDependencies = {})
package org.assist.release;
