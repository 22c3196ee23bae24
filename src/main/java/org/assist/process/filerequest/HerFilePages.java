package org.assist.process.filerequest;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.assist.casefile.CaseRegister;
import org.assist.filerequest.FileCopy;
import org.assist.filerequest.FileRequests;
import org.assist.partner.PartnerDirectory;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
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

    HerFilePages(FileRequests requests, ReferralDesk desk, PartnerDirectory partners, CaseRegister register, TaskService tasks, RuntimeService runtime, FilePaper paper) {
        this.requests = requests;
        this.desk = desk;
        this.partners = partners;
        this.register = register;
        this.tasks = tasks;
        this.runtime = runtime;
        this.paper = paper;
    }

    /** A file that waits to be handed over. */
    record Waiting(UUID id, CaseNumber number) {
    }

    @GetMapping
    String list(Authentication who, Model page) {
        page.addAttribute("waiting", tasks.createTaskQuery().taskDefinitionKey(HAND_OVER).orderByTaskCreateTime().asc().list().stream()
                .map(task -> new Waiting(request(task), number(task))).filter(file -> mayHandOver(file.number(), who)).toList());
        return "files";
    }

    @GetMapping("/{id}/json")
    ResponseEntity<FileCopy> json(@PathVariable UUID id, Authentication who) {
        return fresh("document.json", MediaType.APPLICATION_JSON).body(copy(id, who));
    }

    @GetMapping("/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Authentication who) {
        return fresh("document.pdf", MediaType.APPLICATION_PDF).body(paper.of(copy(id, who)));
    }

    /** One of another case and one that was not approved look like one that never was. */
    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private FileCopy copy(UUID id, Authentication who) {
        var approved = tasks.createTaskQuery().taskDefinitionKey(HAND_OVER).processVariableValueEquals("fileRequestId", id.toString()).list().stream()
                .map(this::number).filter(number -> mayHandOver(number, who)).findFirst().orElseThrow();
        return requests.copy(id, told(approved));
    }

    private List<FileCopy.Recipient> told(CaseNumber number) {
        return desk.told(number).stream().map(it -> new FileCopy.Recipient(partners.organisation(it.organisation()).name(), it.askedAt(), it.releasedAt(), it.categories())).toList();
    }

    private boolean mayHandOver(CaseNumber number, Authentication who) {
        var house = who.getAuthorities().stream().anyMatch(role -> role.getAuthority().equals("ORG_" + register.leadOrganisation(number)));
        var supervises = who.getAuthorities().stream().anyMatch(role -> role.getAuthority().equals("ROLE_SUPERVISOR"));
        return house && (supervises || register.leadWorker(number).filter(who.getName()::equals).isPresent());
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
