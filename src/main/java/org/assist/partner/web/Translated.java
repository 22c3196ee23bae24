package org.assist.partner.web;

import java.util.Set;

import org.assist.partner.PartnerWords;
import org.assist.partner.Speech;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IText;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Pages stay written in English. {@code say:it} on an element translates the words that stand in it, {@code #say} what an expression
 * brings; both do nothing where the page is read in English.
 */
@Component
public class Translated extends AbstractProcessorDialect implements IExpressionObjectDialect {

    private static final String SAY = "say";

    private final PartnerWords words;

    public Translated(PartnerWords words) {
        super("Words of the pages for partners", SAY, StandardDialect.PROCESSOR_PRECEDENCE - 1);
        this.words = words;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new WordsOfAnElement(prefix));
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {

            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(SAY);
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return words.in(context.getLocale());
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }

    private class WordsOfAnElement extends AbstractAttributeModelProcessor {

        /** Before anything in the element is worked out, so that nothing but the template's own words is looked at. */
        private static final int FIRST = 1;

        WordsOfAnElement(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "it", true, FIRST, true);
        }

        @Override
        protected void doProcess(ITemplateContext context, IModel element, AttributeName name, String value, IElementModelStructureHandler structure) {
            var say = words.in(context.getLocale());
            for (var at = 0; at < element.size(); at++) {
                if (element.get(at) instanceof IText text && !text.getText().isBlank()) {
                    element.replace(at, context.getModelFactory().createText(translated(text.getText(), say)));
                }
            }
        }

        /** With the white space around it. */
        private static String translated(String text, Speech say) {
            var english = text.strip().replaceAll("\\s+", " ");
            var said = HtmlEscape.escapeHtml5Xml(say.it(HtmlEscape.unescapeHtml(english)));
            return (Character.isWhitespace(text.charAt(0)) && !said.matches("[.,;:].*") ? " " : "") + said
                    + (Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "");
        }
    }
}
