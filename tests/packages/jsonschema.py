"""A schema with references, formats and conditions: 300 records validated, all faults of wrong ones told."""
import jsonschema
from jsonschema import Draft202012Validator, FormatChecker, ValidationError

SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["id", "tags"],
    "properties": {
        "id": {"type": "integer", "minimum": 0}, "email": {"type": "string", "format": "email"},
        "tags": {"type": "array", "items": {"$ref": "#/$defs/tag"}, "uniqueItems": True, "maxItems": 4},
        "kind": {"enum": ["a", "b"]}, "size": {"anyOf": [{"type": "number", "multipleOf": 0.5}, {"type": "null"}]},
    },
    "$defs": {"tag": {"type": "string", "pattern": "^[a-z]+$", "minLength": 2}},
    "if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]}, "then": {"required": ["size"]},
    "additionalProperties": False, "propertyNames": {"maxLength": 5},
}
Draft202012Validator.check_schema(SCHEMA)
validator = Draft202012Validator(SCHEMA, format_checker=FormatChecker(["email", "date"]))
for i in range(300):
    validator.validate({"id": i, "tags": ["ab", "cd" * (i % 5 + 1) + "x"], "kind": "b", "email": "a@b.c"})
WRONG = [{"id": -1, "tags": ["x", "A1", "ok", "ok", "no"], "kind": "c"}, {"kind": "a", "id": 1.5, "tags": []},
         {"id": 1, "tags": ["ab"], "size": 0.3, "email": "none", "othername": 1}, [], {"id": True, "tags": "x"}]
for wrong in WRONG:
    for error in sorted(validator.iter_errors(wrong), key=str):
        print(error.json_path, "|", error.message, "|", list(error.schema_path))
print(jsonschema.exceptions.best_match(validator.iter_errors(WRONG[0])).message)
try:
    jsonschema.validate({"a": 1}, {"properties": {"a": {"type": "string"}}})
except ValidationError as error:
    print(error)
try:
    jsonschema.validate(1, {"type": "strange"})
except jsonschema.SchemaError as error:
    print(error.message)
