"""The help texts of the commands in Arabic, by their English.

A paragraph of English help, its lines joined, is a key. A test fails where one is missing.
"""

HELP: dict[str, str] = {
    # the program
    "Scaffold, check and read right-to-left briefings.": "إنشاء الإحاطات المكتوبة من اليمين إلى اليسار وفحصها وقراءتها.",
    "Show the version.": "اعرض رقم الإصدار.",
    "Show this message and exit.": "اعرض هذه المساعدة.",
    # new
    "Scaffold a briefing: metadata, headings, prompts and notices, ready to be written.": "أنشئ هيكل إحاطة: البيانات والعناوين والإرشادات والتنويهات، جاهزاً للكتابة.",
    "At a terminal it asks for what is missing; an empty answer leaves a placeholder.": "يسأل في الطرفية عما ينقص؛ والجواب الفارغ يترك موضعاً يملأ لاحقاً.",
    "The file to write; standard output unless given.": "الملف الذي يكتب؛ الخرج القياسي إن لم يذكر.",
    "Name or file of the schema.": "اسم المخطط أو ملفه.",
    "Language; the schema's first unless given.": "اللغة؛ أولى لغات المخطط إن لم تذكر.",
    "The title.": "العنوان.",
    "The author; the user name of git unless given.": "الكاتب؛ اسم المستخدم في git إن لم يذكر.",
    "Address of the source.": "عنوان المصدر على الشبكة.",
    "Any metadata, as source.name=SpecialEurasia.": "أي بيان، مثل source.name=SpecialEurasia.",
    "Overwrite an existing file.": "اكتب فوق ملف موجود.",
    "Take the configuration from this file.": "خذ الإعدادات من هذا الملف.",
    # import
    "Make a briefing of a scraped text or a saved page; nothing of it is lost.": "اصنع إحاطة من نص مسحوب أو صفحة محفوظة؛ لا يضيع منهما شيء.",
    "What is not recognised stays in the body; --report says what went where.": "ما لا يعرف يبقى في المتن؛ ويخبر --report إلى أين ذهب كل سطر.",
    "A scraped text, a saved page, a folder of them, or -.": "نص مسحوب أو صفحة محفوظة أو مجلد منها، أو -.",
    "The folder for the briefings of a folder; named by date and title.": "مجلد الإحاطات المصنوعة من مجلد؛ تسمى بالتاريخ والعنوان.",
    "Language of the text; found by its letters unless given.": "لغة النص؛ تعرف من حروفه إن لم تذكر.",
    "Metadata that wins over what is found.": "بيانات تقدم على ما يستخرج من النص.",
    "Encoding of the text; found out unless given.": "ترميز النص؛ يكتشف إن لم يذكر.",
    "Say for each line where it went, what is unsure first.": "قل عن كل سطر إلى أين ذهب، وابدأ بما ليس أكيداً.",
    "Ask about what is unsure, at a terminal.": "اسأل في الطرفية عما ليس أكيداً.",
    "Workers for a folder.": "عدد العمليات المتوازية لمجلد.",
    "Overwrite existing files.": "اكتب فوق الملفات الموجودة.",
    # lint
    "Check briefings: sections, metadata, dates, notices.": "افحص الإحاطات: الأقسام والبيانات والتواريخ والتنويهات.",
    "Ends with status 0 where all is well, 1 where there are diagnostics at or above the fail level, 2 where the check could not be made.": "ينتهي بالحالة 0 إن سلم كل شيء، و1 إن وجد ما يبلغ حد الإخفاق، و2 إن تعذر الفحص.",
    "Files, folders (every briefing below), or - for standard input. The current folder unless given.": "ملفات أو مجلدات (كل إحاطة تحتها)، أو - للدخل القياسي. المجلد الحالي إن لم تذكر.",
    "Report as this; human at a terminal, concise elsewhere.": "صيغة التقرير؛ human في الطرفية وconcise في غيرها.",
    "Run only these rules: codes, beginnings of codes, names, or ALL.": "شغل هذه القواعد وحدها: رموزها أو أوائل رموزها أو أسماؤها، أو ALL.",
    "Leave these rules out: codes, beginnings of codes, or names.": "اترك هذه القواعد: رموزها أو أوائل رموزها أو أسماؤها.",
    "End with status 1 from this severity on.": "انته بالحالة 1 من هذه الخطورة فما فوقها.",
    "Apply the safe fixes; report what is left.": "طبق الإصلاحات المأمونة؛ واذكر ما بقي.",
    "Apply the others too (with --fix or --diff).": "طبق غير المأمونة أيضاً (مع --fix أو --diff).",
    "Show what --fix would change, and change nothing.": "اعرض ما يغيره --fix من غير أن تغير شيئاً.",
    "Hide what this file says was there before.": "أخف ما يقول هذا الملف إنه كان من قبل.",
    "Write what is there now to the baseline file.": "اكتب الموجود الآن في ملف خط الأساس.",
    "A schema file that briefings may name.": "ملف مخطط يجوز للإحاطات أن تسميه.",
    "Check as of this day, not the clock's.": "افحص كأن اليوم هو هذا التاريخ.",
    "Language of messages; the locale's unless given.": "لغة الرسائل؛ لغة النظام إن لم تذكر.",
    # preview
    "Show a briefing in the terminal, right to left, as a reader would see it.": "اعرض إحاطة في الطرفية من اليمين إلى اليسار كما يراها القارئ.",
    "A briefing, or - for standard input.": "إحاطة، أو - للدخل القياسي.",
    "Cells to a line.": "عدد الخانات في السطر.",
    "Who orders and joins the letters: we (visual), the terminal, or nobody.": "من يرتب الحروف ويصلها: البرنامج (visual) أو الطرفية أو لا أحد.",
    "the terminal's": "عرض الطرفية",
    "Show only the section of this id.": "اعرض القسم الذي معرفه هذا وحده.",
    "Show diagnostics below the lines they are about.": "اعرض الملاحظات تحت الأسطر التي تخصها.",
    "Show it through $PAGER.": "اعرضها عبر $PAGER.",
    "Show it again at each save; q ends.": "أعد عرضها عند كل حفظ؛ وينهي q العرض.",
    "Write it as text, a picture (svg) or a page (html).": "اكتبها نصاً (text) أو صورة (svg) أو صفحة (html).",
    "Say what the terminal is taken for, and show a test card.": "قل ما عرف عن الطرفية، واعرض بطاقة اختبار.",
    # rule, rules
    "Explain one rule: what it finds, why, and an example of bad and good.": "اشرح قاعدة: ما تجده ولماذا، مع مثال للخطأ ومثال للصواب.",
    "A code such as S201, or a name.": "رمز مثل S201، أو اسم.",
    "List all rules: code, name, severity, whether there is a fix, and what they find.": "اسرد القواعد كلها: الرمز والاسم والخطورة ووجود الإصلاح وما تجده.",
    # schema
    "List, show, check and export schemas.": "اسرد المخططات واعرضها وافحصها وصدرها.",
    "List the schemas that a briefing can name.": "اسرد المخططات التي يمكن لإحاطة أن تسميها.",
    "Show what a schema demands: keys, sections, notices, with all that it inherits.": "اعرض ما يطلبه مخطط: المفاتيح والأقسام والتنويهات، مع كل ما يرثه.",
    "Name or file of a schema.": "اسم مخطط أو ملفه.",
    "Language of the wordings.": "لغة الصيغ.",
    "Check schema files; a mistake is told with file, line, column and what is allowed.": "افحص ملفات المخططات؛ يذكر الخطأ بالملف والسطر والعمود وما يسمح به.",
    "Names or files of schemas; all that can be named unless given.": "أسماء مخططات أو ملفاتها؛ كل ما يمكن أن يسمى إن لم تذكر.",
    "Write a JSON Schema: for the front matter of a kind of briefing, or for schema files.": "اكتب JSON Schema لبيانات رأس نوع من الإحاطات، أو لملفات المخططات.",
    "With it an editor completes and checks what is written: put the line “# yaml-language-server: $schema=FILE” at the head of the YAML.": "به يكمل المحرر ما يكتب ويفحصه: ضع السطر «# yaml-language-server: $schema=FILE» في رأس YAML.",
    "Name or file of a schema; the schema language itself unless given.": "اسم مخطط أو ملفه؛ لغة المخططات نفسها إن لم يذكر.",
}

WORDS = {
    "usage": "الاستعمال",
    "arguments": "المعاملات",
    "options": "الخيارات",
    "commands": "الأوامر",
    "default": "المبدئي",
}
