package org.daybook.web.docs.reference;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.shared.DaybookProperties;
import org.daybook.web.shared.BaseAddress;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Says of the API as a whole whose it is, under which licence, and who may ask for what.
@Component
class ApiDescription implements GlobalOpenApiCustomizer {

    private static final String TOKEN = "token";
    private static final String PASSWORD = "password";
    private static final String NEW_TOKEN = "/api/v1/tokens";

    private static final Map<String, String> TAGS = new TreeMap<>(Map.ofEntries(
            Map.entry("Activities", "Results: what was measured of a compound in an assay."),
            Map.entry("Assays", "What was measured, in which unit, with which protocol."),
            Map.entry("Batches", "Lots of a compound."),
            Map.entry("Campaigns", "Campaigns, and the compounds in them with the stage that each has reached."),
            Map.entry("Taking part", "What is needed, better texts, first contributions, reports and what is hidden."),
            Map.entry("Comments", "What people say about entries, compounds and campaigns."),
            Map.entry("Compounds", "Structures with their numbers and names: register, read, correct, merge, split."),
            Map.entry("Exports", "Everything of one kind as a file."),
            Map.entry("History", "What was put right, by whom and why; every act can be taken back."),
            Map.entry("Imports", "Tables and structure files that are read in the background."),
            Map.entry("Many at once", "The same done to many compounds: what will happen first, then one act."),
            Map.entry("Datasets", "Results as tables to learn from, with a split, and copies that never change."),
            Map.entry("Entries", "Entries of notebooks and their files."),
            Map.entry("Notebooks", "Notebooks, in which people write entries."),
            Map.entry("Numbers", "The numbers of the group: prefixes, reservations, retirements."),
            Map.entry("Projects", "Groups that work here, each with its own numbers, notebooks and campaigns."),
            Map.entry("Search", "Compounds by structure, words and ranges; everything by words."),
            Map.entry("To-do", "GitHub issues that entries and compounds refer to."),
            Map.entry("Tokens", "What a program shows so that it may write."),
            Map.entry("Vocabulary", "How words of headings and cells are understood.")));

    private final DaybookProperties properties;
    private final BaseAddress base;
    private final ApiExamples examples;

    ApiDescription(DaybookProperties properties, BaseAddress base, ApiExamples examples) {
        this.properties = properties;
        this.base = base;
        this.examples = examples;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Daybook API of " + properties.siteName())
                .version("v1")
                .description("Everything that can be read on a page can be read by a program, without an account;"
                        + " writing takes a token. The API grows; what is here does not break. The data are under "
                        + properties.licence() + ". /docs/api is the guide.")
                .contact(new Contact().name(properties.siteName()).url(base.known().orElse(null)))
                .license(new License().name(properties.licence()).identifier(properties.licence())));
        if (api.getComponents() == null) {
            api.components(new Components());
        }
        api.getComponents()
                .addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                        .description("A token, as POST /api/v1/tokens gives it"))
                .addSecuritySchemes(PASSWORD, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")
                        .description("E-mail address and password; for making a token alone"));
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> operation.security(who(path, method))));
        api.tags(api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(ApiDescription::tag)
                .distinct()
                .sorted()
                .map(name -> new Tag().name(name).description(TAGS.get(name)))
                .toList());
        api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()).flatMap(List::stream))
                .forEach(ApiDescription::complete);
        ManyAtOnce.state(api);
        StatedRefusals.state(api);
        api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
                .forEach(ApiDescription::emptyWithoutBody);
        examples.show(api);
        // What is streamed is described by the type of its file.
        api.getComponents().getSchemas().remove("StreamingResponseBody");
    }

    private static void emptyWithoutBody(Operation operation) {
        operation.getResponses().forEach((code, answer) -> {
            if (code.equals("204") || code.startsWith("3")) {
                answer.content(null);
            }
        });
    }

    /// What nothing else is said of is a text.
    private static void complete(Parameter parameter) {
        if (parameter.getSchema() == null && parameter.getContent() == null) {
            parameter.schema(new Schema<>().types(Set.of("string")));
        }
    }

    private static String tag(Operation operation) {
        return operation.getTags() == null ? "" : operation.getTags().getFirst();
    }

    /// Reads need nothing; with a token they also see what is the holder's own.
    private static List<SecurityRequirement> who(String path, HttpMethod method) {
        SecurityRequirement token = new SecurityRequirement().addList(TOKEN);
        if (path.equals(NEW_TOKEN) && method == HttpMethod.POST) {
            return List.of(new SecurityRequirement().addList(PASSWORD), token);
        }
        boolean open = method == HttpMethod.GET && !path.startsWith(NEW_TOKEN);
        return open ? List.of(new SecurityRequirement(), token) : List.of(token);
    }
}
