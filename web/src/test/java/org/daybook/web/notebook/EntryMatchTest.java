package org.daybook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.list.EntryLists;
import org.daybook.people.Person;
import org.daybook.people.group.Projects;
import org.daybook.web.notebook.editor.EntryDesk;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// What happens to an entry between the check of If-Match and the change is noticed.
@WebTest
class EntryMatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    @Autowired
    private EntryLists lists;

    @Autowired
    private Projects projects;

    @Autowired
    private EntryDesk desk;

    @Autowired
    private Attachments attachments;

    @Autowired
    private EntryDocuments documents;

    @Autowired
    private Accounts accounts;

    private Person writer;
    private Entry read;

    @BeforeEach
    void writeADraft() {
        writer = accounts.member();
        Notebook notebook =
                notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("A notebook"), writer.actor());
        read = entries.create(NewEntry.draft(notebook.id(), new EntryContent(DAY, "Yield", "75 %")), writer.actor())
                .saved();
    }

    @Test
    void aSaveInBetweenIsKept() {
        EntryChange other = EntryChange.to(new EntryContent(DAY, "Yield", "76 %"), read.version(), "");

        assertThatIsRefused(() -> meanwhile(() -> entries.change(read.id(), other, writer.actor())));
        assertThat(now().content().text()).isEqualTo("76 %");
    }

    /// What was written for a draft is not for everybody.
    @Test
    void aDraftThatWentPublicInBetweenIsNotChanged() {
        assertThatIsRefused(() -> meanwhile(() -> entries.publish(read.id(), writer.actor())));
        assertThat(now().content().text()).isEqualTo("75 %");
        assertThat(now().revision()).isEqualTo(1);
    }

    @Test
    void withoutAnythingInBetweenTheChangeGoesThrough() {
        meanwhile(() -> { });

        assertThat(now().content().text()).isEqualTo("77 %");
    }

    private static void assertThatIsRefused(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOfSatisfying(ErrorResponseException.class, refused ->
                assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED));
    }

    private Entry now() {
        return entries.get(read.id(), writer.actor());
    }

    /// Changes the entry by REST, while somebody does this right after its ETag was compared.
    private void meanwhile(Runnable other) {
        Entries busy = (Entries) Proxy.newProxyInstance(
                Entries.class.getClassLoader(), new Class<?>[] {Entries.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("change")) {
                        other.run();
                    }
                    try {
                        return method.invoke(entries, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        EntryRequest change = new EntryRequest(null, null, null, "77 %", null, null, null, null, null, null);
        new EntryApi(notebooks, busy, lists, desk, attachments, documents, projects)
                .change(read.id().value(), change, EntryApi.etag(read), writer.actor());
    }
}
