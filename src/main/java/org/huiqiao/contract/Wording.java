package org.huiqiao.contract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the contract templates. Its engine is its own and no bean, so that the pages' engine never sees it. */
@Component
class Wording {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Wording() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Wording.class.getClassLoader());
        resolver.setPrefix("contracts/");
        resolver.setSuffix(".xhtml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    String of(ContractCode code, Paper paper) {
        return engine.process(code.template, new Context(Locale.SIMPLIFIED_CHINESE, Map.of("paper", paper)));
    }
}
