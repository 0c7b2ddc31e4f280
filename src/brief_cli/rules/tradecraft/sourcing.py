"""Sources of figures, and their grades (ICD 206)."""

import re
from collections.abc import Iterator

from brief_cli.diagnostic import Severity, say
from brief_cli.language.likelihood import SOURCES, patterns
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.schema.briefing import Briefing

_SOURCED = patterns(SOURCES)
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
        if prose.block is None or not prose.is_within(spans):
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
