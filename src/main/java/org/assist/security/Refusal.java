package org.assist.security;

/**
 * Why a model or form is not deployed, for the person who drew it.
 *
 * @param line in the file, from 1; 0 where the whole file is meant
 * @param elementId as in the properties panel of the Modeler; empty where the whole file is meant
 * @param reason what is wrong and how to put it right, in one sentence
 */
public record Refusal(String file, int line, String elementId, String elementName, String reason) {

    @Override
    public String toString() {
        var place = new StringBuilder(file);
        if (line > 0) {
            place.append(", line ").append(line);
        }
        if (!elementId.isEmpty()) {
            place.append(", ").append(elementId);
        }
        if (!elementName.isEmpty()) {
            place.append(" \"").append(elementName).append('"');
        }
        return place.append(": ").append(reason).toString();
    }
}
