package org.assist.partner.hsds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Unpacks a zip in memory, as far as an honest one goes: no folders to climb out of, not many files, no bombs. */
final class ZipLimits {

    private static final int MOST_FILES = 100;
    private static final int LARGEST = 30_000_000;
    private static final int SUSPICIOUS = 1_000_000;
    private static final int HIGHEST_RATIO = 100;

    private ZipLimits() {
    }

    /**
     * The files by the last part of their name; what systems add for themselves (hidden files) is left out.
     *
     * @throws BrokenFile when it is no zip, or not an honest one
     */
    static Map<String, byte[]> unpack(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        var seen = 0;
        var size = 0L;
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (++seen > MOST_FILES) {
                    throw new BrokenFile("file", "There are more than %d files in the zip. Put in the tables of HSDS only.".formatted(MOST_FILES));
                }
                var content = entries.readNBytes((int) (LARGEST - size + 1));
                size += content.length;
                if (size > LARGEST || size > SUSPICIOUS && size / HIGHEST_RATIO > zip.length) {
                    throw new BrokenFile("file", "Unpacked, the zip is larger than a directory can be. Divide it.");
                }
                var name = nameOf(entry.getName());
                if (!entry.isDirectory() && !name.isEmpty() && files.put(name, content) != null) {
                    throw new BrokenFile(name, "There are two files of this name in the zip. Keep one.");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenFile("file", "The zip cannot be unpacked. Pack it anew.");
        }
        if (seen == 0) {
            throw new BrokenFile("file", "There is nothing in the zip. Pack the tables of HSDS into it.");
        }
        return files;
    }

    private static String nameOf(String path) {
        if (path.startsWith("/") || path.contains("\\") || path.contains(":") || (path + "/").contains("../")) {
            throw new BrokenFile("file", "A file in the zip has a name that leads out of it. Pack it anew, without such folders.");
        }
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.startsWith(".") || path.startsWith("__MACOSX/") ? "" : name;
    }
}
