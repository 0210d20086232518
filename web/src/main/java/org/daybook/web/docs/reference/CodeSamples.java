package org.daybook.web.docs.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Writes an example as a program that can be run as it stands, with the address of the site in `DAYBOOK` and a token
/// in `TOKEN`.
enum CodeSamples {

    CURL("curl") {
        @Override
        String write(String method, String address, ApiExample example) {
            List<String> parts = new ArrayList<>();
            parts.add("curl -s" + (method.equals("GET") ? "" : " -X " + method) + " \"$DAYBOOK" + address + "\"");
            switch (example.asker(method)) {
                case "token" -> parts.add("-H \"Authorization: Bearer $TOKEN\"");
                case "password" -> parts.add("-u \"$EMAIL:$PASSWORD\"");
                default -> { }
            }
            example.allHeaders().forEach((name, value) -> parts.add("-H " + quoted(name + ": " + value)));
            if (example.file() != null) {
                parts.add("-F " + quoted("file=@-;filename=" + example.file()));
            } else if (hasBody(example)) {
                parts.add("--data-binary " + quoted(bodyText(example)));
            }
            String call = String.join(" \\\n  ", parts);
            return example.file() == null ? call : "printf '%s' " + quoted(bodyText(example)) + " |\n" + call;
        }

        private String quoted(String text) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
    },

    PYTHON("Python") {
        @Override
        String write(String method, String address, ApiExample example) {
            List<String> arguments = new ArrayList<>();
            List<String> headers = headers(method, example,
                    "\"Authorization\": \"Bearer \" + os.environ[\"TOKEN\"]", ": ");
            if (!headers.isEmpty()) {
                arguments.add("headers={" + String.join(", ", headers) + "}");
            }
            if (example.asker(method).equals("password")) {
                arguments.add("auth=(os.environ[\"EMAIL\"], os.environ[\"PASSWORD\"])");
            }
            if (example.file() != null) {
                arguments.add("files={\"file\": (" + json(example.file()) + ", " + json(bodyText(example)) + ")}");
            } else if (example.body() != null) {
                arguments.add("json=" + literal(example.body()));
            } else if (example.text() != null) {
                arguments.add("data=" + json(example.text()) + ".encode()");
            }
            return "import os\nimport requests\n\nanswer = requests." + method.toLowerCase(java.util.Locale.ROOT)
                    + "(\n    os.environ[\"DAYBOOK\"] + " + json(address) + ",\n"
                    + arguments.stream().map(one -> "    " + one + ",\n").collect(Collectors.joining())
                    + "    timeout=60,\n)\nanswer.raise_for_status()\nprint(answer.text)";
        }

        private String literal(JsonNode node) {
            if (node.isObject()) {
                return node.properties().stream().map(one -> json(one.getKey()) + ": " + literal(one.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            }
            if (node.isArray()) {
                return node.valueStream().map(this::literal).collect(Collectors.joining(", ", "[", "]"));
            }
            return switch (node.toString()) {
                case "true" -> "True";
                case "false" -> "False";
                case "null" -> "None";
                default -> node.toString();
            };
        }
    },

    R("R") {
        @Override
        String write(String method, String address, ApiExample example) {
            List<String> steps = new ArrayList<>();
            steps.add("request(paste0(Sys.getenv(\"DAYBOOK\"), " + json(address) + "))");
            steps.add("req_method(\"" + method + "\")");
            switch (example.asker(method)) {
                case "token" -> steps.add("req_auth_bearer_token(Sys.getenv(\"TOKEN\"))");
                case "password" -> steps.add("req_auth_basic(Sys.getenv(\"EMAIL\"), Sys.getenv(\"PASSWORD\"))");
                default -> { }
            }
            String headers = example.allHeaders().entrySet().stream()
                    .filter(one -> !one.getKey().equals("Content-Type"))
                    .map(one -> "`" + one.getKey() + "` = " + json(one.getValue()))
                    .collect(Collectors.joining(", "));
            if (!headers.isEmpty()) {
                steps.add("req_headers(" + headers + ")");
            }
            if (example.file() != null) {
                return "library(httr2)\nlibrary(curl)\n\nfile <- file.path(tempdir(), " + json(example.file())
                        + ")\ncat(" + json(bodyText(example)) + ", file = file)\n\nanswer <- "
                        + String.join(" |>\n  ", steps)
                        + " |>\n  req_body_multipart(file = form_file(file)) |>\n  req_perform()"
                        + answer(example);
            }
            if (hasBody(example)) {
                steps.add("req_body_raw(" + json(bodyText(example)) + ", type = "
                        + json(String.valueOf(example.allHeaders().get("Content-Type"))) + ")");
            }
            steps.add("req_perform()");
            return "library(httr2)\n\nanswer <- " + String.join(" |>\n  ", steps) + answer(example);
        }

        /// An answer without a body cannot be read as a text.
        private String answer(ApiExample example) {
            return example.status() == 204 ? "\nresp_status(answer)" : "\nresp_body_string(answer)";
        }
    },

    JAVASCRIPT("JavaScript") {
        @Override
        String write(String method, String address, ApiExample example) {
            List<String> fields = new ArrayList<>();
            if (!method.equals("GET")) {
                fields.add("method: \"" + method + "\"");
            }
            List<String> headers = headers(method, example, "Authorization: `Bearer ${process.env.TOKEN}`", ": ");
            if (example.asker(method).equals("password")) {
                headers.add("Authorization: \"Basic \" + btoa(`${process.env.EMAIL}:${process.env.PASSWORD}`)");
            }
            if (!headers.isEmpty()) {
                fields.add("headers: {" + String.join(", ", headers) + "}");
            }
            String before = "";
            if (example.file() != null) {
                before = "const form = new FormData();\nform.append(\"file\", new Blob([" + json(bodyText(example))
                        + "]), " + json(example.file()) + ");\n\n";
                fields.add("body: form");
            } else if (example.body() != null) {
                fields.add("body: JSON.stringify(" + example.body() + ")");
            } else if (example.text() != null) {
                fields.add("body: " + json(example.text()));
            }
            String options = fields.isEmpty() ? ""
                    : fields.stream().map(one -> "  " + one + ",\n").collect(Collectors.joining("", ", {\n", "}"));
            return before + "const answer = await fetch(process.env.DAYBOOK + " + json(address) + options
                    + ");\nif (!answer.ok) throw new Error(await answer.text());\nconsole.log(await answer.text());";
        }
    };

    private final String title;

    CodeSamples(String title) {
        this.title = title;
    }

    /// How the language is called.
    String title() {
        return title;
    }

    /// How it is called in an address.
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The language with this key; curl for any other.
    static CodeSamples of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst().orElse(CURL);
    }

    /// The program.
    ///
    /// @param address with its values, behind that of the site
    abstract String write(String method, String address, ApiExample example);

    private static boolean hasBody(ApiExample example) {
        return example.body() != null || example.text() != null;
    }

    private static String bodyText(ApiExample example) {
        return example.body() != null ? example.body().toString() : String.valueOf(example.text());
    }

    /// The headers as fields of a literal, who asks among them.
    private static List<String> headers(String method, ApiExample example, String bearer, String colon) {
        List<String> headers = new ArrayList<>();
        if (example.asker(method).equals("token")) {
            headers.add(bearer);
        }
        for (Map.Entry<String, String> one : example.allHeaders().entrySet()) {
            headers.add(json(one.getKey()) + colon + json(one.getValue()));
        }
        return headers;
    }

    /// A text in quotation marks, with escapes that all of these languages read as JSON does.
    private static String json(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
    }
}
