package org.assist.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.security.Addresses.Address;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Sees to it that an answer that tells of a case is an entry of the audit trail before it leaves the house. What a page or a form noted
 * itself, more exactly, is enough; otherwise the cases are those whose ids stand in the answer.
 */
class Witness extends OncePerRequestFilter {

    private static final int LARGEST_SEARCH = 100_000;
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
    private static final Pattern REFUSAL = Pattern.compile("no authenticated tenant|AuthorizationException| is null|[Cc]annot find |No job found|No matching | not exist");
    /** What a query says that looks for nothing. */
    private static final Set<String> NO_SEARCH = Set.of("sorting", "processVariables", "taskVariables", "caseInstanceVariables", "caseExecutionVariables",
            "firstResult", "maxResults", "sortBy", "sortOrder", "itemCount", "resourceType", "tasks");

    private final Addresses addresses;
    private final AuditTrail trail;
    private final CasesBehindIds cases;
    private final ObjectMapper json;

    Witness(Addresses addresses, AuditTrail trail, CasesBehindIds cases, ObjectMapper json) {
        this.addresses = addresses;
        this.trail = trail;
        this.cases = cases;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest) throws ServletException, IOException {
        var address = addresses.of(request).filter(it -> it.noted() != null || it.ofTheEngine());
        if (address.isEmpty()) {
            rest.doFilter(request, response);
            return;
        }
        var person = SecurityContextHolder.getContext().getAuthentication();
        var asked = new ContentCachingRequestWrapper(request, LARGEST_SEARCH);
        var answer = new ContentCachingResponseWrapper(response);
        rest.doFilter(asked, answer);
        if (address.get().noted() != null && !trail.hasNoted() && person != null && person.getPrincipal() instanceof Account) {
            note(address.get(), person, asked, answer);
        }
        if (address.get().ofTheEngine() && (refusesAnId(answer) || changesNothing(asked, answer))) {
            answer.resetBuffer();
            answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
            answer.setContentType("application/json");
            answer.getWriter().write("{\"type\":\"NotFound\",\"message\":\"There is nothing here.\"}");
        }
        answer.copyBodyToResponse();
    }

    /** Of another house, of nobody, or gone meanwhile: the engine has a sentence for each, and whoever tries ids could learn from it. */
    private static boolean refusesAnId(ContentCachingResponseWrapper answer) {
        return switch (answer.getStatus()) {
            case 403, 404 -> true;
            case 400, 500 -> REFUSAL.matcher(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)).find();
            default -> false;
        };
    }

    /** Of an id that nothing has the engine sometimes says that all went well. */
    private boolean changesNothing(HttpServletRequest asked, ContentCachingResponseWrapper answer) {
        return !asked.getMethod().equals("GET") && answer.getStatus() < 400 && !cases.haveAny(ids(asked.getRequestURI()));
    }

    private void note(Address address, Authentication person, ContentCachingRequestWrapper asked, ContentCachingResponseWrapper answer) {
        var who = Who.of(person);
        var place = place(address);
        var inPath = ids(asked.getRequestURI());
        if (answer.getStatus() == HttpServletResponse.SC_FORBIDDEN || answer.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
            trail.note(who, Act.of(What.REFUSED).about(inPath).at(place));
            return;
        }
        if (answer.getStatus() >= 400) {
            return;
        }
        var act = Act.of(address.noted()).about(told(address, asked, answer, inPath)).at(place);
        var search = search(asked);
        if (!search.isEmpty() && address.noted() == What.CASE_LIST_SHOWN) {
            trail.noteSearch(who, act, search);
        } else if (address.noted() == What.CASE_SHOWN || address.noted() == What.CASE_LIST_SHOWN) {
            if (!act.about().isEmpty()) {
                trail.noteOnceAMinute(who, act.at(""));
            }
        } else {
            trail.note(who, act);
        }
    }

    /** The cases behind all ids of the path and of the answer; the ids of the path where there is no case behind them. */
    private Collection<String> told(Address address, HttpServletRequest asked, ContentCachingResponseWrapper answer, List<String> inPath) {
        if (address.noted() == What.ACCOUNT_CHANGED) {
            var person = asked.getRequestURI().replaceAll(".*/(?:user|members|user-members|second-factors)/([A-Za-z0-9-]+)(?:/.*)?$", "$1");
            return List.of(person.contains("/") ? "unknown" : person);
        }
        var all = new ArrayList<>(inPath);
        if (asked.getRequestURI().startsWith("/camunda/api/")) {
            all.addAll(ids(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)));
        }
        var numbers = cases.behind(all);
        return numbers.isEmpty() && address.noted() != What.CASE_LIST_SHOWN ? inPath : numbers;
    }

    /** What was looked for, if anything was. */
    private String search(ContentCachingRequestWrapper asked) {
        var words = new ArrayList<String>();
        asked.getParameterMap().keySet().stream().filter(name -> !NO_SEARCH.contains(name)).sorted()
                .forEach(name -> words.add(name + "=" + String.join(",", asked.getParameterValues(name))));
        try {
            var body = json.readTree(asked.getContentAsByteArray());
            if (body != null) {
                body.fields().forEachRemaining(field -> {
                    if (!NO_SEARCH.contains(field.getKey()) && !field.getValue().isNull() && !(field.getValue().isContainerNode() && field.getValue().isEmpty())) {
                        words.add(field.getKey() + "=" + field.getValue());
                    }
                });
            }
        } catch (JsonProcessingException noJson) {
            words.add("unreadable");
        } catch (IOException e) {
            throw new IllegalStateException("What was asked cannot be read again", e);
        }
        return String.join("\n", words);
    }

    private static List<String> ids(String text) {
        return ID.matcher(text).results().map(id -> id.group()).distinct().toList();
    }

    private static String place(Address address) {
        return address.path().replaceAll("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}", "{$1}").replace("/camunda/api/engine/engine/default", "engine:");
    }
}
