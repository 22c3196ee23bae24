package org.assist.process.filerequest;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.casefile.CaseRegister;
import org.assist.filerequest.FileCopy;
import org.assist.filerequest.FileRequests;
import org.assist.partner.PartnerDirectory;
import org.assist.process.forms.NeedToKnow;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Houses;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Files that were reviewed and approved, for whoever hands them over: on paper (PDF) and for machines (JSON), GDPR Art 15 and 20. They
 * are made when they are fetched and kept nowhere.
 */
@Controller
@RequestMapping("/files")
class HerFilePages {

    private static final String HAND_OVER = "Task_HandOverFile";

    private final FileRequests requests;
    private final ReferralDesk desk;
    private final PartnerDirectory partners;
    private final CaseRegister register;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final FilePaper paper;
    private final NeedToKnow need;
    private final AuditTrail trail;

    HerFilePages(FileRequests requests, ReferralDesk desk, PartnerDirectory partners, CaseRegister register, TaskService tasks, RuntimeService runtime, FilePaper paper,
            NeedToKnow need, AuditTrail trail) {
        this.requests = requests;
        this.desk = desk;
        this.partners = partners;
        this.register = register;
        this.tasks = tasks;
        this.runtime = runtime;
        this.paper = paper;
        this.need = need;
        this.trail = trail;
    }

    /**
     * A file that waits to be handed over.
     *
     * @param open whether this account may read it
     */
    record Waiting(UUID id, CaseNumber number, boolean open) {
    }

    @GetMapping
    String list(Authentication who, Model page) {
        var waiting = tasks.createTaskQuery().taskDefinitionKey(HAND_OVER).orderByTaskCreateTime().asc().list().stream()
                .map(task -> new Waiting(request(task), number(task), need.mayRead(number(task), who.getName()))).filter(file -> isOurs(file.number(), who))
                .filter(file -> file.open() || supervises(who)).toList();
        trail.noteOnceAMinute(Who.of(who), Act.of(What.CASE_LIST_SHOWN).about(waiting.stream().map(file -> file.number().digits()).toList()).at("/files"));
        page.addAttribute("waiting", waiting);
        return "files";
    }

    @GetMapping("/{id}/json")
    ResponseEntity<FileCopy> json(@PathVariable UUID id, Authentication who) {
        return fresh("document.json", MediaType.APPLICATION_JSON).body(copy(id, "/files/{uuid}/json", who));
    }

    @GetMapping("/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Authentication who) {
        return fresh("document.pdf", MediaType.APPLICATION_PDF).body(paper.of(copy(id, "/files/{uuid}/pdf", who)));
    }

    /** One of another case and one that was not approved look like one that never was. */
    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private FileCopy copy(UUID id, String place, Authentication who) {
        var approved = tasks.createTaskQuery().taskDefinitionKey(HAND_OVER).processVariableValueEquals("fileRequestId", id.toString()).list().stream()
                .map(this::number).filter(number -> isOurs(number, who) && need.mayRead(number, who.getName())).findFirst().orElseThrow();
        return trail.noting(Who.of(who), Act.of(What.EXPORT).about(approved.digits()).at(place), () -> requests.copy(id, told(approved)));
    }

    private List<FileCopy.Recipient> told(CaseNumber number) {
        return desk.told(number).stream().map(it -> new FileCopy.Recipient(partners.organisation(it.organisation()).name(), it.askedAt(), it.releasedAt(), it.categories())).toList();
    }

    private boolean isOurs(CaseNumber number, Authentication who) {
        return Houses.of(who).contains(register.leadOrganisation(number));
    }

    private static boolean supervises(Authentication who) {
        return who.getAuthorities().stream().anyMatch(role -> role.getAuthority().equals("ROLE_SUPERVISOR"));
    }

    private UUID request(Task task) {
        return UUID.fromString((String) runtime.getVariable(task.getExecutionId(), "fileRequestId"));
    }

    private CaseNumber number(Task task) {
        return new CaseNumber(runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey());
    }

    /** The name on her disk tells nothing. */
    private static ResponseEntity.BodyBuilder fresh(String name, MediaType type) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(type)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment().filename(name).build()));
    }
}
