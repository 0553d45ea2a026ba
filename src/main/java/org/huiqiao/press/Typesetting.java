package org.huiqiao.press;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the XHTML templates of one folder. Its engine is its own and no bean, so that the pages' engine never sees it. */
public final class Typesetting {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /** @param folder on the class path, with a stroke at its end */
    public Typesetting(String folder) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Typesetting.class.getClassLoader());
        resolver.setPrefix(folder);
        resolver.setSuffix(".xhtml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    /** @param paper what the template calls by that name; its methods are public because expressions find no others */
    public String set(String template, Object paper) {
        return engine.process(template, new Context(Locale.SIMPLIFIED_CHINESE, Map.of("paper", paper)));
    }
}
