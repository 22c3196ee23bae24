package org.assist.process.legal;

import java.util.Arrays;
import java.util.Map;

import org.assist.legal.LegalTrack;
import org.assist.legal.LegalTracks;
import org.assist.process.forms.FormContent;
import org.springframework.stereotype.Component;

/** Offers the ways in law, and shows which one a form is about, what to watch on it, and its documents. */
@Component
class LegalForms implements FormContent {

    private final LegalTracks tracks;

    LegalForms(LegalTracks tracks) {
        this.tracks = tracks;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (subject.form().equals("choose-legal-tracks")) {
            return Map.of("legalTrackOptions", Arrays.stream(LegalTrack.values()).map(track -> Map.of("value", track.name(), "label", track.label())).toList());
        }
        return subject.legalTrack() == null ? Map.of() : words(LegalTrack.valueOf(subject.legalTrack()));
    }

    private Map<String, Object> words(LegalTrack track) {
        var advice = tracks.advise(track);
        return Map.of("trackName", track.label(), "trackWatch", advice.watch(), "trackDocuments", advice.documents());
    }
}
