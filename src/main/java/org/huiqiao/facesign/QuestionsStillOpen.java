package org.huiqiao.facesign;

import java.util.List;
import java.util.stream.Collectors;
import org.huiqiao.common.Refused;

/** The script is not through. */
public class QuestionsStillOpen extends Refused {

    QuestionsStillOpen(List<Integer> numbers) {
        super(numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
