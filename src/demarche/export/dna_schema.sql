-- A database of Discourse Network Analyzer 3.0: its tables and keys, and the rows that every new one has.
-- DNA counts characters in UTF-16 code units and days in seconds since 1970; texts in columns of a list have at most
-- 190 characters.

CREATE TABLE SETTINGS (Property TEXT PRIMARY KEY, Value TEXT NOT NULL);

CREATE TABLE CODERS (
    ID INTEGER NOT NULL PRIMARY KEY,
    Name TEXT NOT NULL CHECK (length(Name) < 191),
    Red INTEGER NOT NULL DEFAULT 0 CHECK (Red BETWEEN 0 AND 255),
    Green INTEGER NOT NULL DEFAULT 0 CHECK (Green BETWEEN 0 AND 255),
    Blue INTEGER NOT NULL DEFAULT 0 CHECK (Blue BETWEEN 0 AND 255),
    Refresh INTEGER NOT NULL DEFAULT 0 CHECK (Refresh BETWEEN 0 AND 9999),
    FontSize INTEGER NOT NULL DEFAULT 14 CHECK (FontSize BETWEEN 1 AND 99),
    Password TEXT NOT NULL CHECK (length(Password) < 191),
    PopupWidth INTEGER DEFAULT 300 CHECK (PopupWidth BETWEEN 100 AND 9999),
    ColorByCoder INTEGER NOT NULL DEFAULT 0 CHECK (ColorByCoder IN (0, 1)),
    PopupDecoration INTEGER NOT NULL DEFAULT 0 CHECK (PopupDecoration IN (0, 1)),
    PopupAutoComplete INTEGER NOT NULL DEFAULT 1 CHECK (PopupAutoComplete IN (0, 1)),
    PermissionAddDocuments INTEGER NOT NULL DEFAULT 1 CHECK (PermissionAddDocuments IN (0, 1)),
    PermissionEditDocuments INTEGER NOT NULL DEFAULT 1 CHECK (PermissionEditDocuments IN (0, 1)),
    PermissionDeleteDocuments INTEGER NOT NULL DEFAULT 1 CHECK (PermissionDeleteDocuments IN (0, 1)),
    PermissionImportDocuments INTEGER NOT NULL DEFAULT 1 CHECK (PermissionImportDocuments IN (0, 1)),
    PermissionAddStatements INTEGER NOT NULL DEFAULT 1 CHECK (PermissionAddStatements IN (0, 1)),
    PermissionEditStatements INTEGER NOT NULL DEFAULT 1 CHECK (PermissionEditStatements IN (0, 1)),
    PermissionDeleteStatements INTEGER NOT NULL DEFAULT 1 CHECK (PermissionDeleteStatements IN (0, 1)),
    PermissionEditAttributes INTEGER NOT NULL DEFAULT 1 CHECK (PermissionEditAttributes IN (0, 1)),
    PermissionEditRegex INTEGER NOT NULL DEFAULT 1 CHECK (PermissionEditRegex IN (0, 1)),
    PermissionEditStatementTypes INTEGER NOT NULL DEFAULT 1 CHECK (PermissionEditStatementTypes IN (0, 1)),
    PermissionEditCoders INTEGER NOT NULL DEFAULT 1 CHECK (PermissionEditCoders IN (0, 1)),
    PermissionEditCoderRelations INTEGER NOT NULL DEFAULT 1 CHECK (PermissionEditCoderRelations IN (0, 1)),
    PermissionViewOthersDocuments INTEGER NOT NULL DEFAULT 1 CHECK (PermissionViewOthersDocuments IN (0, 1)),
    PermissionEditOthersDocuments INTEGER NOT NULL DEFAULT 1 CHECK (PermissionEditOthersDocuments IN (0, 1)),
    PermissionViewOthersStatements INTEGER NOT NULL DEFAULT 1 CHECK (PermissionViewOthersStatements IN (0, 1)),
    PermissionEditOthersStatements INTEGER NOT NULL DEFAULT 1 CHECK (PermissionEditOthersStatements IN (0, 1))
);

CREATE TABLE CODERRELATIONS (
    ID INTEGER NOT NULL PRIMARY KEY,
    Coder INTEGER CHECK (Coder > 0) REFERENCES CODERS (ID) ON DELETE CASCADE,
    OtherCoder INTEGER CHECK (OtherCoder > 0) REFERENCES CODERS (ID) ON DELETE CASCADE,
    viewStatements INTEGER NOT NULL DEFAULT 1 CHECK (viewStatements IN (0, 1)),
    editStatements INTEGER NOT NULL DEFAULT 1 CHECK (editStatements IN (0, 1)),
    viewDocuments INTEGER NOT NULL DEFAULT 1 CHECK (viewDocuments IN (0, 1)),
    editDocuments INTEGER NOT NULL DEFAULT 1 CHECK (editDocuments IN (0, 1)),
    CHECK (Coder != OtherCoder)
);

CREATE TABLE DOCUMENTS (
    ID INTEGER NOT NULL PRIMARY KEY,
    Title TEXT NOT NULL CHECK (length(Title) < 191),
    Text TEXT NOT NULL,
    Coder INTEGER REFERENCES CODERS (ID) ON DELETE CASCADE,
    Author TEXT NOT NULL DEFAULT '' CHECK (length(Author) < 191),
    Source TEXT NOT NULL DEFAULT '' CHECK (length(Source) < 191),
    Section TEXT NOT NULL DEFAULT '' CHECK (length(Section) < 191),
    Notes TEXT NOT NULL DEFAULT '',
    Type TEXT NOT NULL DEFAULT '' CHECK (length(Type) < 191),
    Date INTEGER NOT NULL
);

CREATE TABLE STATEMENTTYPES (
    ID INTEGER NOT NULL PRIMARY KEY,
    Label TEXT NOT NULL CHECK (length(Label) < 191),
    Red INTEGER NOT NULL DEFAULT 0 CHECK (Red BETWEEN 0 AND 255),
    Green INTEGER NOT NULL DEFAULT 0 CHECK (Green BETWEEN 0 AND 255),
    Blue INTEGER NOT NULL DEFAULT 0 CHECK (Blue BETWEEN 0 AND 255)
);

CREATE TABLE VARIABLES (
    ID INTEGER NOT NULL PRIMARY KEY,
    Variable TEXT NOT NULL CHECK (length(Variable) < 191),
    DataType TEXT NOT NULL DEFAULT 'short text'
        CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text')),
    StatementTypeId INTEGER REFERENCES STATEMENTTYPES (ID) ON DELETE CASCADE,
    UNIQUE (Variable, StatementTypeId)
);

CREATE TABLE VARIABLELINKS (
    ID INTEGER NOT NULL PRIMARY KEY,
    SourceVariableId INTEGER REFERENCES VARIABLES (ID) ON DELETE CASCADE,
    TargetVariableId INTEGER REFERENCES VARIABLES (ID) ON DELETE CASCADE,
    CHECK (TargetVariableId != SourceVariableId)
);

CREATE TABLE REGEXES (
    Label TEXT PRIMARY KEY CHECK (length(Label) < 191),
    Red INTEGER NOT NULL DEFAULT 0 CHECK (Red BETWEEN 0 AND 255),
    Green INTEGER NOT NULL DEFAULT 0 CHECK (Green BETWEEN 0 AND 255),
    Blue INTEGER NOT NULL DEFAULT 0 CHECK (Blue BETWEEN 0 AND 255)
);

CREATE TABLE STATEMENTS (
    ID INTEGER NOT NULL PRIMARY KEY,
    StatementTypeId INTEGER REFERENCES STATEMENTTYPES (ID) ON DELETE CASCADE,
    DocumentId INTEGER REFERENCES DOCUMENTS (ID) ON DELETE CASCADE,
    Start INTEGER NOT NULL CHECK (Start >= 0),
    Stop INTEGER NOT NULL CHECK (Stop >= 0),
    Coder INTEGER REFERENCES CODERS (ID) ON DELETE CASCADE,
    CHECK (Start < Stop)
);

CREATE TABLE ENTITIES (
    ID INTEGER PRIMARY KEY NOT NULL,
    VariableId INTEGER NOT NULL REFERENCES VARIABLES (ID) ON DELETE CASCADE,
    Value TEXT NOT NULL DEFAULT '' CHECK (length(Value) < 191),
    Red INTEGER NOT NULL DEFAULT 0 CHECK (Red BETWEEN 0 AND 255),
    Green INTEGER NOT NULL DEFAULT 0 CHECK (Green BETWEEN 0 AND 255),
    Blue INTEGER NOT NULL DEFAULT 0 CHECK (Blue BETWEEN 0 AND 255),
    ChildOf INTEGER CHECK (ChildOf > 0) REFERENCES ENTITIES (ID) ON DELETE CASCADE,
    UNIQUE (VariableId, Value)
);

CREATE TABLE DATABOOLEAN (
    ID INTEGER PRIMARY KEY NOT NULL,
    StatementId INTEGER NOT NULL REFERENCES STATEMENTS (ID) ON DELETE CASCADE,
    VariableId INTEGER NOT NULL REFERENCES VARIABLES (ID) ON DELETE CASCADE,
    Value INTEGER NOT NULL DEFAULT 1,
    UNIQUE (StatementId, VariableId)
);

CREATE TABLE DATAINTEGER (
    ID INTEGER PRIMARY KEY NOT NULL,
    StatementId INTEGER NOT NULL REFERENCES STATEMENTS (ID) ON DELETE CASCADE,
    VariableId INTEGER NOT NULL REFERENCES VARIABLES (ID) ON DELETE CASCADE,
    Value INTEGER NOT NULL DEFAULT 0,
    UNIQUE (StatementId, VariableId)
);

CREATE TABLE DATASHORTTEXT (
    ID INTEGER PRIMARY KEY NOT NULL,
    StatementId INTEGER NOT NULL REFERENCES STATEMENTS (ID) ON DELETE CASCADE,
    VariableId INTEGER NOT NULL REFERENCES VARIABLES (ID) ON DELETE CASCADE,
    Entity INTEGER NOT NULL REFERENCES ENTITIES (ID) ON DELETE CASCADE,
    UNIQUE (StatementId, VariableId)
);

CREATE TABLE DATALONGTEXT (
    ID INTEGER PRIMARY KEY NOT NULL,
    StatementId INTEGER NOT NULL REFERENCES STATEMENTS (ID) ON DELETE CASCADE,
    VariableId INTEGER NOT NULL REFERENCES VARIABLES (ID) ON DELETE CASCADE,
    Value TEXT DEFAULT '',
    UNIQUE (StatementId, VariableId)
);

CREATE TABLE ATTRIBUTEVARIABLES (
    ID INTEGER PRIMARY KEY NOT NULL,
    VariableId INTEGER NOT NULL REFERENCES VARIABLES (ID) ON DELETE CASCADE,
    AttributeVariable TEXT NOT NULL CHECK (length(AttributeVariable) < 191),
    UNIQUE (VariableId, AttributeVariable)
);

CREATE TABLE ATTRIBUTEVALUES (
    ID INTEGER PRIMARY KEY NOT NULL,
    EntityId INTEGER NOT NULL REFERENCES ENTITIES (ID) ON DELETE CASCADE,
    AttributeVariableId INTEGER NOT NULL REFERENCES ATTRIBUTEVARIABLES (ID) ON DELETE CASCADE,
    AttributeValue TEXT NOT NULL DEFAULT '' CHECK (length(AttributeValue) < 191),
    UNIQUE (EntityId, AttributeVariableId)
);

-- Of the version the first digit decides how DNA reads the file.
INSERT INTO SETTINGS (Property, Value) VALUES ('version', '3.0.8'), ('date', '2022-06-16');
-- DNA asks for a coder's password when it opens a database; this is the digest of "demarche" (SHA-256, salted, 100 000
-- times, salt in front, base64), which keeps nothing secret.
INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password)
VALUES (1, 'Admin', 255, 255, 0, 'ZGVtYXJjaGUtZG9zc2llcsR8VTEnQeOd0XzRiE3E8MIaojzDdY0I/UwB21G5PEkH');
INSERT INTO STATEMENTTYPES (ID, Label, Red, Green, Blue) VALUES (1, 'DNA Statement', 239, 208, 51);
INSERT INTO VARIABLES (ID, Variable, DataType, StatementTypeId)
VALUES
    (1, 'person', 'short text', 1),
    (2, 'organization', 'short text', 1),
    (3, 'concept', 'short text', 1),
    (4, 'agreement', 'boolean', 1),
    (5, 'record', 'long text', 1);
INSERT INTO ATTRIBUTEVARIABLES (ID, VariableId, AttributeVariable)
VALUES
    (1, 1, 'Type'), (2, 2, 'Type'), (3, 3, 'Type'),
    (4, 1, 'Alias'), (5, 2, 'Alias'), (6, 3, 'Alias'),
    (7, 1, 'Notes'), (8, 2, 'Notes'), (9, 3, 'Notes');
