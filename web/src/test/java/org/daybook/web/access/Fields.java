package org.daybook.web.access;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/// What a handler takes beside its address, each with a value that is good, so that a refusal is one of the person and
/// not of what was sent.
///
/// @param form fields of a form or a query, with values
/// @param body parts of a JSON body, or empty
/// @param file whether a file goes with it
record Fields(Map<String, List<String>> form, Map<String, Object> body, boolean file) {

    /// What a field means at one address stands there as `address field`.
    private static final Map<String, String> GOOD = read("""
            /campaigns/{slug}/people handle = test-owner
            /projects/{slug}/people handle = test-owner
            /api/v1/projects/{slug}/people handle = test-owner
            /compounds/{number}/numbers text = MTX-S-9
            /comments kind = compound
            /comments name = MTX-S-1
            /api/v1/comments kind = compound
            /api/v1/comments name = MTX-S-1
            /entries kind = note
            /entries/draft kind = note
            /entries/{id} kind = note
            /entries/{id}/draft kind = note
            /api/v1/entries kind = note
            /api/v1/entries/{id} kind = note
            /numbers/schemes prefix = MTXP-
            /numbers/schemes/description prefix = MTXP-
            /numbers/schemes/leaving prefix = MTXP-
            /numbers/retirements number = MTX-S-77
            /site/group licence = \s
            /site/projects/{slug} licence = \s
            /site/projects slug = matrix-2
            /site/projects/moves thing = notebook-999999999
            /api/v1/projects slug = matrix-2
            /compounds/new number = MTX-S-5
            /api/v1/compounds number = MTX-S-5
            /compounds/{number}/correction results = stay
            /api/v1/compounds/{number} results = stay
            /activities/retractions chosen = 1
            /activities/choice chosen = 1
            /people/{handle}/moderation/handover to = test-owner
            /report kind = compound
            /report name = MTX-S-1
            /site/moderation/hidden kind = entry
            /issues/{owner}/{repository}/{number}/writes kind = comment
            /api/v1/issue-writes kind = open
            /api/v1/issue-writes number = 1
            address = https://matrix.example.org
            /watching kind = compound
            /watching name = MTX-S-1
            /watching/end kind = compound
            /watching/end name = MTX-S-1
            /api/v1/imports/{id}/mapping mapping = []
            /structures/molfile text = CCO
            /views address = /search?q=matrix
            /api/v1/views address = /search?q=matrix
            /api/v1/views/{id} address = /search?q=matrix
            /activities/new compound = MTX-S-1
            act = synonym
            action = draft
            answer = They are two
            assay = matrix
            campaign = matrix
            code = 03
            compound = MTX-S-1
            compounds = MTX-S-1
            chosen = MTX-S-1
            copy = 1
            current = a long password
            date = 2026-03-02
            days = 30
            decision = settled
            direction = neither
            displayName = Somebody
            email = somebody@new.example.org
            from = 1
            handle = somebody
            into = MTX-S-8
            issue = octocat/hello-world#7
            kind = name
            key = matrix
            label = Matrix
            line = Weigh it
            description = Weigh it
            licence = CC-BY-4.0
            means = IC50
            name = Matrix
            note = Seen
            notebook = matrix
            number = MTX-S-1
            on = true
            part = Chemist
            parts = sequence
            password = thermos bicycle lamp
            places = 3
            project = first
            purpose = A robot
            q = ring
            reason = For the matrix
            replacement = thermos bicycle lamp
            repository = octocat/matrix
            revision = 1
            rhythm = daily
            role = MEMBER
            rule = REQUEST
            scale = plain
            series = matrix
            stage = made
            state = active
            stays = MTX-S-1
            stereo = absolute
            structure = OCCCCCCCCCCCCCCCCCCCN
            task = Matrix
            text = Weighed it.
            title = A title
            to = 1
            token = matrix
            type = IC50
            units = uM
            value = 1
            version = 1
            visible = true
            with = MTX-S-2
            withMatch = *
            words = CI50
            writers = EVERYBODY
            zone = UTC
            """);

    static Fields of(String address, HandlerMethod handler) {
        boolean reads = handler.hasMethodAnnotation(GetMapping.class);
        Map<String, List<String>> form = new LinkedHashMap<>();
        Map<String, Object> body = new LinkedHashMap<>();
        boolean file = false;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            Class<?> type = parameter.getParameterType();
            if (MultipartFile.class.isAssignableFrom(type)) {
                file = true;
            } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
                components(address, type).forEach(body::putAll);
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
                if (reads && (!param.required() || !param.defaultValue().equals(ValueConstants.DEFAULT_NONE))) {
                    continue;
                }
                String name = param.value().isEmpty() ? parameter.getParameterName() : param.value();
                good(address, name).ifPresent(value -> form.put(name, List.of(value)));
            } else if (!reads && type.isRecord() && (parameter.getParameterAnnotations().length == 0
                    || parameter.hasParameterAnnotation(ModelAttribute.class))) {
                for (RecordComponent component : type.getRecordComponents()) {
                    good(address, component.getName())
                            .ifPresent(value -> form.put(component.getName(), List.of(value)));
                }
            }
        }
        return new Fields(form, body, file);
    }

    private static List<Map<String, Object>> components(String address, Class<?> type) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                good(address, component.getName())
                        .map(value -> typed(value, component.getType()))
                        .ifPresent(value -> all.add(Map.of(component.getName(), value)));
            }
        }
        return all;
    }

    private static Object typed(String value, Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return List.of(typedNumber(value));
        }
        return type == String.class || type.isEnum() ? value : type == Map.class ? Map.of() : typedNumber(value);
    }

    private static Object typedNumber(String value) {
        return value.matches("[0-9]+") ? Long.valueOf(value) : (Object) value;
    }

    private static java.util.Optional<String> good(String address, String field) {
        String here = GOOD.get(address + " " + field);
        return java.util.Optional.ofNullable(here == null ? GOOD.get(field) : here);
    }

    private static Map<String, String> read(String lines) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.lines().map(line -> line.split(" = ")).forEach(parts -> values.put(parts[0], parts[1]));
        return values;
    }
}
