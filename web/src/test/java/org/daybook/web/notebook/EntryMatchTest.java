package org.daybook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.UUID;
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
import org.daybook.web.notebook.editor.EntryDesk;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// Whoever saves between the check of If-Match and the change is not overwritten.
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
    void publishAnEntry() {
        writer = accounts.member();
        Notebook notebook =
                notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("A notebook"), writer.actor());
        read = entries.create(NewEntry.published(notebook.id(), new EntryContent(DAY, "Yield", "75 %")),
                writer.actor()).saved();
    }

    @Test
    void aSaveInBetweenIsKept() {
        assertThatThrownBy(() -> meanwhileSaving("76 %").change(
                        read.id().value(), saying("77 %"), EntryApi.etag(read), writer.actor()))
                .isInstanceOfSatisfying(ErrorResponseException.class, refused ->
                        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED));
        assertThat(now().content().text()).isEqualTo("76 %");
        assertThat(now().revision()).isEqualTo(2);
    }

    @Test
    void withoutASaveInBetweenTheChangeGoesThrough() {
        meanwhileSaving("75 %").change(read.id().value(), saying("77 %"), EntryApi.etag(read), writer.actor());

        assertThat(now().content().text()).isEqualTo("77 %");
    }

    private Entry now() {
        return entries.get(read.id(), writer.actor());
    }

    private static EntryRequest saying(String text) {
        return new EntryRequest(null, null, null, text, null, null, null, null, null, null);
    }

    /// The API over entries of which somebody saves each with this text right after it was read.
    private EntryApi meanwhileSaving(String text) {
        Entries busy = (Entries) Proxy.newProxyInstance(
                Entries.class.getClassLoader(), new Class<?>[] {Entries.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(entries, arguments);
                    if (method.getName().equals("read")) {
                        EntryContent content = new EntryContent(DAY, "Yield", text);
                        entries.change(read.id(), EntryChange.to(content, read.version(), ""), writer.actor());
                    }
                    return answer;
                });
        return new EntryApi(notebooks, busy, lists, desk, attachments, documents);
    }
}
