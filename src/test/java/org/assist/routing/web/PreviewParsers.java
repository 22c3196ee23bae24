package org.assist.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** Questions to the routing, for the hunt for errors: nobody answers them. */
public final class PreviewParsers {

    private static final RoutingPreview PREVIEW = new RoutingPreview(null, Jackson2ObjectMapperBuilder.json().build(), null);

    private PreviewParsers() {
    }

    public static void question(byte[] content) {
        try {
            assertThat(PREVIEW.read(content).need().type()).isNotNull();
        } catch (RoutingPreview.Unreadable refused) {
            assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(4_000);
        }
    }
}
