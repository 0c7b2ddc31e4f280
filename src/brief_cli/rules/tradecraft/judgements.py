"""Likelihood, confidence and sources in judgements (ICD 203 and 206)."""

import re
from collections.abc import Iterator

from brief_cli.diagnostic import Severity, say
from brief_cli.document.blocks import Heading
from brief_cli.language.likelihood import CONFIDENCE, FIRST_ROW, SECOND_ROW, SOURCES, VAGUE
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.schema.briefing import Briefing
from brief_cli.schema.prose import Prose
from brief_cli.text.span import Span

_JUDGING = ("outlook", "recommendations")
_SENTENCE = re.compile(r"[^.!؟?\n]+")


def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)[وفبلك]{{0,2}}(?:{words})(?!\w)", re.IGNORECASE)


def _patterns(table: dict[str, tuple[str, ...]]) -> dict[str, re.Pattern[str]]:
    return {language: _pattern(terms) for language, terms in table.items()}


_FIRST, _SECOND, _CONFIDENT = map(_patterns, (FIRST_ROW, SECOND_ROW, CONFIDENCE))
_UNCLEAR, _SOURCED = _patterns(VAGUE), _patterns(SOURCES)


def _judging(briefing: Briefing) -> Iterator[Prose]:
    """Yield the prose of the sections that hold judgements."""
    spans = [section.span for section in briefing.sections if section.id in _JUDGING]
    for prose in briefing.prose:
        place = Span(prose.start, prose.start + len(prose.text))
        if prose.block is None or isinstance(prose.block, Heading):
            continue
        if any(span.covers(place) for span in spans):
            yield prose


@rule("A801", "missing-likelihood", severity=Severity.WARNING)
def missing_likelihood(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An outlook without one term of likelihood.

    ## Why
    A forecast that does not say how likely it is cannot be right or wrong.

    ## Bad
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    سيؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين. وثقتنا في هذا التقدير متوسطة لقلة المصادر المستقلة.
    ```

    ## Good
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين. وثقتنا في هذا التقدير متوسطة لقلة المصادر المستقلة.
    ```

    ## Source
    ICD 203, paragraph D.6.e(2)(a).
    """
    section = briefing.section("outlook")
    first, second = _FIRST.get(briefing.language), _SECOND.get(briefing.language)
    if section is None or first is None or second is None:
        return
    prose = [
        item for item in _judging(briefing) if section.span.covers(Span(item.start, item.start))
    ]
    if prose and not any(first.search(item.text) or second.search(item.text) for item in prose):
        terms = ", ".join(FIRST_ROW[briefing.language][:3:2] + FIRST_ROW[briefing.language][-3:-2])
        message = say(
            "“{title}” has no term of likelihood; say how likely it is ({terms}, …)",
            title=section.title,
            terms=terms,
        )
        yield Finding(section.heading.span, message)


@rule("A802", "mixed-likelihood-scale", severity=Severity.WARNING)
def mixed_likelihood_scale(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Terms of both rows of the ICD 203 table in one text.

    ## Why
    A reader takes two words for two degrees: “likely” and “probable” are the same one.

    ## Bad
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين. ومن المحتمل أن تتمكن المجموعة من تحقيق الاستقرار، ومن المرجح أن تعزز اقتصادها. وثقتنا في هذا التقدير متوسطة لقلة المصادر المستقلة.
    ```

    ## Good
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين. وثقتنا في هذا التقدير متوسطة لقلة المصادر المستقلة.
    ```

    ## Source
    ICD 203, paragraph D.6.e(2)(a): the rows are not to be mixed.
    """
    first, second = _FIRST.get(briefing.language), _SECOND.get(briefing.language)
    if first is None or second is None:
        return
    found = [
        (prose.span(match), match.group(), row)
        for prose in _judging(briefing)
        for row, pattern in enumerate((first, second))
        for match in pattern.finditer(prose.text)
    ]
    rows = [row for _, _, row in found]
    if len(set(rows)) < 2:
        return
    house = max((0, 1), key=rows.count)
    for span, term, row in sorted(found):
        if row != house:
            yield Finding(
                span,
                say(
                    "“{term}” is of another scale than the other terms here; keep to one", term=term
                ),
            )


@rule("A803", "likelihood-with-confidence", severity=Severity.WARNING)
def likelihood_with_confidence(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A degree of likelihood and a level of confidence in one sentence.

    ## Why
    Likelihood is of the event, confidence of the judgement; together they are taken for one another.

    ## Bad
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين بدرجة ثقة متوسطة.
    ```

    ## Good
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين. وثقتنا في هذا التقدير متوسطة لقلة المصادر المستقلة.
    ```

    ## Source
    ICD 203, paragraph D.6.e(2)(a).
    """
    first, second = _FIRST.get(briefing.language), _SECOND.get(briefing.language)
    confident = _CONFIDENT.get(briefing.language)
    if first is None or second is None or confident is None:
        return
    for prose in briefing.prose:
        for sentence in _SENTENCE.finditer(prose.text):
            match = confident.search(sentence.group())
            if match and (first.search(sentence.group()) or second.search(sentence.group())):
                start = prose.start + sentence.start()
                span = Span(start + match.start(), start + match.end())
                yield Finding(
                    span,
                    say(
                        "likelihood and confidence in one sentence; say the confidence in one of its own"
                    ),
                )


@rule("A804", "vague-likelihood", severity=Severity.INFO)
def vague_likelihood(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A word such as قد, ربما or could in a judgement.

    ## Why
    It says that something is not impossible, which is true of everything.

    ## Bad
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    قد يؤدي التعاون إلى زيادة التجارة. من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين. وثقتنا في هذا التقدير متوسطة لقلة المصادر المستقلة.
    ```

    ## Good
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين. وثقتنا في هذا التقدير متوسطة لقلة المصادر المستقلة.
    ```

    ## Source
    ICD 203, paragraph D.6.e(2).
    """
    pattern = _UNCLEAR.get(briefing.language)
    if pattern is None:
        return
    for prose in _judging(briefing):
        for match in pattern.finditer(prose.text):
            yield Finding(
                prose.span(match),
                say(
                    "“{word}” is no degree of likelihood; say how likely it is", word=match.group()
                ),
            )


@rule("A805", "missing-confidence", severity=Severity.INFO)
def missing_confidence(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Judgements without a level of confidence.

    ## Why
    A reader cannot tell a judgement that rests on three sources from a guess.

    ## Bad
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين.
    ```

    ## Good
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين. وثقتنا في هذا التقدير متوسطة لقلة المصادر المستقلة.
    ```

    ## Source
    ICD 203, paragraph D.6.e(2)(b).
    """
    pattern = _CONFIDENT.get(briefing.language)
    section = briefing.section("outlook")
    if pattern is None or section is None or not any(True for _ in _judging(briefing)):
        return
    if not any(pattern.search(prose.text) for prose in briefing.prose):
        levels = ", ".join(CONFIDENCE[briefing.language][:3])
        yield Finding(
            section.heading.span, say("no level of confidence is given ({levels})", levels=levels)
        )


_FIGURE = re.compile(
    r"\d[\d.,٬٫]*\s*(?:%|٪|في المئة|بالمئة|percent|مليون|مليار|تريليون|ألف|طن|دولار|million|billion|trillion|tonnes)"
)
_QUOTATION = re.compile(r"[«“][^»”]{60,}[»”]")


@rule("A806", "unsourced-figure", severity=Severity.INFO)
def unsourced_figure(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A figure or quotation in the body without a source in its paragraph.

    ## Why
    A reader must be able to look it up.

    ## Bad
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    ارتفعت الصادرات 15% في عام واحد، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات اللوجستية عبر الممر الأوسط.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين. وثقتنا في هذا التقدير متوسطة لقلة المصادر المستقلة.
    ```

    ## Good
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    ارتفعت الصادرات 15% في عام واحد وفق وزارة الاقتصاد، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات عبر الممر.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين. وثقتنا في هذا التقدير متوسطة لقلة المصادر المستقلة.
    ```

    ## Source
    ICD 206, paragraph D.1.
    """
    sourced = _SOURCED.get(briefing.language)
    if sourced is None:
        return
    spans = [
        s.span
        for s in briefing.sections
        if s.id in ("background", "significance", "problem", "evidence")
    ]
    for prose in briefing.prose:
        place = Span(prose.start, prose.start + len(prose.text))
        if prose.block is None or not any(span.covers(place) for span in spans):
            continue
        # A link, an address or a footnote in the paragraph is a source as well.
        if sourced.search(prose.text) or "\ufffc" in prose.text:
            continue
        for pattern in (_FIGURE, _QUOTATION):
            match = pattern.search(prose.text)
            if match:
                yield Finding(
                    prose.span(match),
                    say("a figure or quotation without a source in its paragraph; say whose it is"),
                )
                break


_GRADE = re.compile(
    r"(?:درجة المصدر|تقييم المصدر|source grade|source rating|Admiralty)\s*[:：]?\s*\(?(?P<grade>[A-Za-z]\s?-?\s?\d)\)?",
    re.IGNORECASE,
)
_VALID_GRADE = re.compile(r"[A-F][1-6]")


@rule("A807", "invalid-source-grade", severity=Severity.ERROR)
def invalid_source_grade(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An Admiralty grade that is none: G2, B7, b-2.

    ## Why
    The letter grades the source (A to F), the number the information (1 to 6); another one says nothing.

    ## Bad
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين. وثقتنا في هذا التقدير متوسطة لقلة المصادر المستقلة.

    درجة المصدر: G2.
    ```

    ## Good
    ```markdown
    ---
    schema: osint-briefing
    title: عنوان
    lang: ar
    author: سلمى حداد
    published: 2025-10-27
    ---

    ## ملخص تنفيذي

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## النتائج الرئيسية

    - عززت الزيارة التعاون الثنائي.
    - وقع الطرفان وثائق متعددة.

    ## معلومات أساسية

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## لماذا يهم؟

    عززت زيارة الرئيس إلى أستانا الشراكة الاستراتيجية بين البلدين، وشملت النتائج تعزيز التعاون السياسي والاقتصادي والأمني وتوسيع مبادرات النقل والخدمات بينهما.

    ## التوقعات

    من المرجح أن يؤدي التعاون على المدى القصير إلى زيادة تدفقات التجارة الإقليمية وتنويع نقل الطاقة وتعزيز التنسيق السياسي بين البلدين. وثقتنا في هذا التقدير متوسطة لقلة المصادر المستقلة.

    درجة المصدر: B2.
    ```

    ## Source
    AJP-2.1, annex on the evaluation of information (the Admiralty system).
    """
    for prose in briefing.prose:
        for match in _GRADE.finditer(prose.text):
            if not _VALID_GRADE.fullmatch(match["grade"]):
                message = say(
                    "“{grade}” is no Admiralty grade; there are A to F with 1 to 6, such as B2",
                    grade=match["grade"],
                )
                yield Finding(prose.span(match, "grade"), message)
