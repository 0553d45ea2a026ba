package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task beside the case: its form for whoever holds it, otherwise what can be done about it.
 *
 * @param draftOf when what stands in the form was saved without being sent off; null if it was not
 * @param room set where the task is done in the face-sign room and has no form
 */
record TaskPanel(
        WorkLine task,
        boolean held,
        boolean claimable,
        boolean giveBack,
        boolean room,
        List<Option> colleagues,
        List<FormField> fields,
        List<Row> help,
        @Nullable String problem,
        List<FormField> wrong,
        @Nullable String draftOf) {

    /** Fields that stand together; those without a group stand alone. */
    record Section(@Nullable String title, List<FormField> fields) {

        public boolean begun() {
            return fields.stream().anyMatch(field -> !field.value().isEmpty() || field.problem() != null);
        }
    }

    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (FormField field : fields) {
            Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
            if (last == null || !Objects.equals(last.title(), field.group())) {
                last = new Section(field.group(), new ArrayList<>());
                sections.add(last);
            }
            last.fields().add(field);
        }
        return sections;
    }
}
