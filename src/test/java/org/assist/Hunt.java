package org.assist;

/**
 * Where Jazzer begins: one parser by its name, on bytes that lead it ever further into the code.
 * {@code mvn -Pfuzz test-compile exec:exec@fuzz -Dparser=MODEL -Dseconds=300}
 */
public final class Hunt {

    private static Parser parser;

    private Hunt() {
    }

    public static void fuzzerInitialize(String[] arguments) {
        parser = Parser.valueOf(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] content) {
        parser.read(content);
    }
}
