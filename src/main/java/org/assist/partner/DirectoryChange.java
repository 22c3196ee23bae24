package org.assist.partner;

import java.time.Instant;

/**
 * A change somebody made in the directory.
 *
 * @param service its id, {@code null} when the organisation itself was changed
 * @param by      the account of whoever made it
 */
public record DirectoryChange(String organisation, String service, Change change, String by, Instant at) {
}
