package org.assist.process.filerequest;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.filerequest.FileRequest;
import org.assist.filerequest.FileRequests;
import org.assist.filerequest.HeldLine;
import org.assist.process.forms.FormContent;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** Shows until when she must have her file, what we hold, and what has to be looked at twice. */
@Component
class FileRequestForms implements FormContent {

    private static final Set<String> FORMS = Set.of("collect-file", "tell-her-of-delay", "review-file-data", "approve-file");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final FileRequests requests;
    private final CaseRegister register;

    FileRequestForms(FileRequests requests, CaseRegister register) {
        this.requests = requests;
        this.register = register;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (!FORMS.contains(subject.form())) {
            return Map.of();
        }
        var number = subject.caseNumber();
        var held = requests.held(number);
        return Map.of("requestDue", due(number), "fileRows", rows(held), "guardedRows", rows(held.stream().filter(line -> !line.lookTwice().isEmpty()).toList()));
    }

    private String due(CaseNumber number) {
        return requests.requestsOf(number).stream().filter(request -> request.status() == FileRequest.Status.OPEN).findFirst()
                .map(request -> DATE.format(request.dueAt().atZone(register.jurisdiction(number).zone()))).orElse("");
    }

    private static List<Map<String, String>> rows(List<HeldLine> lines) {
        return lines.stream().map(line -> Map.of("question", words(line.question()), "guarded", line.lookTwice())).toList();
    }

    /** A key such as {@code safeContactTimes}, readable. */
    static String words(String key) {
        var spaced = key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ENGLISH);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
