/*
 * The part of SOQL the sandbox speaks. As strict as Salesforce where the two are told apart by a
 * syntax error: AND and OR are not mixed without parentheses, NOT stands alone or in parentheses,
 * text stands in single quotes, and moments carry a time zone.
 */
grammar Soql;

options { caseInsensitive = true; }

statement : query EOF ;

query
    : SELECT selectItem (COMMA selectItem)*
      FROM object=identifier (AS? alias=plainName)?
      (WHERE where=condition)?
      (GROUP BY fieldPath (COMMA fieldPath)*)?
      (ORDER BY sortItem (COMMA sortItem)*)?
      (LIMIT limit=INTEGER)?
      (OFFSET offset=INTEGER)?
      (ALL ROWS)?
    ;

selectItem
    : COUNT LPAREN RPAREN                                  # countAll
    | aggregate alias=plainName?                           # aggregateItem
    | FIELDS LPAREN group=(ALL | STANDARD | CUSTOM) RPAREN # fieldGroup
    | LPAREN query RPAREN                                  # childQuery
    | fieldPath                                            # fieldItem
    ;

aggregate : function=(COUNT | COUNT_DISTINCT | MIN | MAX | SUM | AVG) LPAREN fieldPath RPAREN ;

condition
    : simpleCondition (AND simpleCondition)+   # allOf
    | simpleCondition (OR simpleCondition)+    # anyOf
    | NOT simpleCondition                      # noneOf
    | simpleCondition                          # only
    ;

simpleCondition
    : LPAREN condition RPAREN                                           # inParentheses
    | fieldPath operator=(EQ | NE | LT | LE | GT | GE) literal            # comparison
    | fieldPath LIKE STRING                                               # like
    | fieldPath NOT? IN LPAREN literal (COMMA literal)* RPAREN            # in
    | fieldPath NOT? IN LPAREN query RPAREN                               # inQuery
    | fieldPath operator=(INCLUDES | EXCLUDES)
      LPAREN STRING (COMMA STRING)* RPAREN                              # multiple
    ;

literal
    : STRING                     # text
    | MINUS? (INTEGER | DECIMAL) # number
    | DATE                       # date
    | DATETIME                   # moment
    | (TRUE | FALSE)             # truth
    | NULL                       # nothing
    | NAME (COLON INTEGER)?      # dateLiteral
    ;

sortItem
    : (aggregate | fieldPath) direction=(ASC | DESC)? (NULLS nulls=(FIRST | LAST))? ;

fieldPath : identifier (DOT identifier)* ;

// Words of the language may name objects and fields too: Order, Group, Count__c stays a NAME.
identifier
    : NAME | ORDER | GROUP | COUNT | COUNT_DISTINCT | MIN | MAX | SUM | AVG | FIRST | LAST
    | FIELDS | ALL | STANDARD | CUSTOM | ROWS | BY | OFFSET | INCLUDES | EXCLUDES ;

plainName : NAME ;

SELECT : 'SELECT' ;
FROM : 'FROM' ;
AS : 'AS' ;
WHERE : 'WHERE' ;
GROUP : 'GROUP' ;
HAVING : 'HAVING' ;
ORDER : 'ORDER' ;
BY : 'BY' ;
LIMIT : 'LIMIT' ;
OFFSET : 'OFFSET' ;
AND : 'AND' ;
OR : 'OR' ;
NOT : 'NOT' ;
IN : 'IN' ;
LIKE : 'LIKE' ;
INCLUDES : 'INCLUDES' ;
EXCLUDES : 'EXCLUDES' ;
ASC : 'ASC' ;
DESC : 'DESC' ;
NULLS : 'NULLS' ;
FIRST : 'FIRST' ;
LAST : 'LAST' ;
NULL : 'NULL' ;
TRUE : 'TRUE' ;
FALSE : 'FALSE' ;
COUNT : 'COUNT' ;
COUNT_DISTINCT : 'COUNT_DISTINCT' ;
MIN : 'MIN' ;
MAX : 'MAX' ;
SUM : 'SUM' ;
AVG : 'AVG' ;
FIELDS : 'FIELDS' ;
ALL : 'ALL' ;
ROWS : 'ROWS' ;
STANDARD : 'STANDARD' ;
CUSTOM : 'CUSTOM' ;

EQ : '=' ;
NE : '!=' | '<>' ;
LE : '<=' ;
GE : '>=' ;
LT : '<' ;
GT : '>' ;
LPAREN : '(' ;
RPAREN : ')' ;
COMMA : ',' ;
DOT : '.' ;
COLON : ':' ;
MINUS : '-' ;

DATETIME : YEAR_MONTH_DAY 'T' DIGIT DIGIT ':' DIGIT DIGIT (':' DIGIT DIGIT ('.' DIGIT+)?)? ZONE ;
DATE : YEAR_MONTH_DAY ;
DECIMAL : DIGIT* '.' DIGIT+ ;
INTEGER : DIGIT+ ;
NAME : [A-Z] [A-Z0-9_]* ;
STRING : '\'' (ESCAPE | ~['\\])* '\'' ;
UNCLOSED_STRING : '\'' (ESCAPE | ~['\\])* ;
SPACE : [ \t\r\n]+ -> skip ;
UNEXPECTED : . ;

fragment YEAR_MONTH_DAY : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
fragment ZONE : 'Z' | [+-] DIGIT DIGIT ':'? DIGIT DIGIT ;
fragment DIGIT : [0-9] ;
fragment ESCAPE : '\\' . ;
