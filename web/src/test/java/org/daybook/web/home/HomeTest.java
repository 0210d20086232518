package org.daybook.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Person;
import org.daybook.people.SiteAddress;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@WebTest
@Transactional
class HomeTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Autowired
    private SiteAddress site;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate jdbc;

    /// Found by the attack programs: under load the reading of one kept structure gave up, and the front page was a
    /// 422.
    @Test
    void aStructureThatCannotBeReadNowCostsItsDrawingOnly() {
        compounds.register(
                NewCompound.of(StructureReader.read("OC(=O)c1ccccc1F")).numbered("TST-8"),
                accounts.owner().actor());
        entities.flush();
        jdbc.update("UPDATE compound SET canonical_smiles = 'C(' WHERE number_text = 'TST-8'");
        entities.clear();

        assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().contains("TST-8", "cannot be drawn now");
        assertThat(mvc.get().uri("/compounds/TST-8.svg")).hasStatusOk().bodyText().contains("cannot be drawn now");
    }

    @Test
    void anybodySeesWhatWasRegisteredLately() {
        compounds.register(
                NewCompound.of(StructureReader.read("OC(=O)c1ccccc1")).numbered("TST-1"),
                accounts.owner().actor());

        assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().contains("TST-1").contains("<svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap.xml", "/feeds/entries.atom", "/feeds/compounds.atom"})
    void robotsGetWellFormedXmlOnceTheAddressIsConfirmed(String address) throws Exception {
        assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
        site.confirm("https://eln.example.org/", accounts.owner().actor());
        compounds.register(
                NewCompound.withoutStructure("Extract of <A> & B").numbered("TST-2"),
                accounts.owner().actor());

        var answer = mvc.get().uri(address).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray())))
                .isNotNull();
    }

    @Test
    void robotsAreToldWhereTheSiteMapIs() {
        assertThat(mvc.get().uri("/robots.txt"))
                .hasStatusOk()
                .bodyText()
                .contains("Disallow: /account")
                .doesNotContain("Sitemap");

        site.confirm("https://eln.example.org/", accounts.owner().actor());

        assertThat(mvc.get().uri("/robots.txt"))
                .hasStatusOk()
                .bodyText()
                .contains("Sitemap: https://eln.example.org/sitemap.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people.json",
                "/assays.json",
                "/campaigns.json",
                "/notebooks.json",
                "/imports.json",
                "/todo.json",
                "/compounds.json"
            })
    void everyListIsJsonToo(String address) {
        accounts.owner();

        assertThat(mvc.get().uri(address)).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
    }

    @Test
    void aPersonIsJsonWithoutTheAddressForMail() {
        Person owner = accounts.owner();

        assertThat(mvc.get().uri("/people/" + owner.handle() + ".json")).hasStatusOk().bodyJson()
                .hasPathSatisfying("$.name", name -> assertThat(name).isEqualTo(owner.displayName()))
                .hasPathSatisfying("$.entries", entries -> assertThat(entries).isNotNull());
        assertThat(mvc.get().uri("/people/" + owner.handle() + ".json")).bodyText().doesNotContain("@");
    }
}
