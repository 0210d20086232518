package org.daybook.web.project;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.daybook.people.group.Project;

/// A project as data.
///
/// @param slug its name in addresses and in the parameter `project`
/// @param aim what it wants; may be empty
/// @param laws what it keeps to, one by one
/// @param contact how to reach it; may be empty
/// @param licence SPDX identifier of what is new in it
@Schema(name = "Project")
record ProjectDocument(
        String slug, String url, String name, String aim, List<String> laws, String contact, String licence) {

    static ProjectDocument of(Project project, String base) {
        return new ProjectDocument(project.slug(), base + project.path(), project.name(), project.group().aim(),
                project.group().eachLaw(), project.group().contact(), project.licence());
    }
}
