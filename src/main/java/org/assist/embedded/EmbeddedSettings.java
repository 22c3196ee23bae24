package org.assist.embedded;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the embedded default keeps its data and which loopback ports it uses.
 *
 * @param folder       holds the database, its password and the encryption keys; made when missing
 * @param databasePort fixed, so that a start after a crash finds the database that is still running
 * @param mailPort     of the mail catcher; 0 takes any free one
 */
@ConfigurationProperties("assist.embedded")
record EmbeddedSettings(Path folder, int databasePort, int mailPort) {
}
