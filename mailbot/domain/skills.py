"""What a skill is called in a letter. In records it stands under its canonical name: small letters, hyphens."""

import re

# As their makers write them; each is found by its canonical name, which is the same in small letters with hyphens.
_NAMES = """
JavaScript|Java|TypeScript|Deno|Bun|React|React Native|Preact|Redux|Vue|Nuxt|Angular|AngularJS|Svelte|SvelteKit
SolidJS|Remix|Gatsby|Astro|Express|Fastify|jQuery|D3|webpack|Vite|Babel|npm|Electron|WebAssembly|HTML|CSS|Sass|SCSS
Less|Bootstrap|Ajax|JSON|XML|Python|Django|Flask|FastAPI|pandas|NumPy|SciPy|Matplotlib|Jupyter|PyTorch|TensorFlow
Keras|scikit-learn|pytest|Celery|Go|Rust|C|Blazor|Unity|Unreal Engine|Godot|Objective-C|Swift|SwiftUI|Kotlin|Android
iOS|Flutter|Dart|Ionic|Ruby|Rails|Sinatra|PHP|Laravel|Symfony|WordPress|Drupal|Magento|Scala|Spark|Hadoop|Kafka
Airflow|Flink|Elixir|Phoenix|Erlang|Clojure|ClojureScript|Haskell|OCaml|Elm|Lisp|Scheme|Prolog|Perl|Lua|Julia|R
MATLAB|SAS|SPSS|Stata|Fortran|COBOL|Pascal|Ada|Zig|Nim|Solidity|VBA|Visual Basic|APL|ABAP|SAP|Salesforce|Apex|SQL
PostgreSQL|MySQL|MariaDB|SQLite|SQL Server|Oracle|MongoDB|Redis|Cassandra|DynamoDB|Elasticsearch|Neo4j|Snowflake
BigQuery|Redshift|Databricks|dbt|NoSQL|ETL|Power BI|Tableau|Looker|Excel|Google Sheets|LLM|NLP|MLOps|AWS|Azure
Google Cloud|S3|EC2|Firebase|Supabase|Heroku|Vercel|Netlify|Docker|Docker Compose|Podman|Kubernetes|Helm|Terraform
Pulumi|Ansible|Puppet|Chef|Vagrant|Jenkins|GitHub Actions|GitLab|GitLab CI|CircleCI|DevOps|DevSecOps|SRE|Prometheus
Grafana|Datadog|nginx|Apache|Linux|Ubuntu|Unix|Windows Server|Bash|PowerShell|Vim|Emacs|VS Code|Git|GitHub|SVN|IoT
Arduino|Raspberry Pi|ROS|FPGA|GraphQL|REST API|API|gRPC|WebSocket|OAuth|RabbitMQ|Spring|Spring Boot|Hibernate
Quarkus|Maven|Gradle|JUnit|TDD|BDD|Selenium|Cypress|Playwright|Jest|Cucumber|OOP|Ethereum|Web3|CUDA|OpenCL|OpenGL
Blender|UI|UX|UX research|Figma|Sketch|Photoshop|Illustrator|SEO|Scrum|Kanban|Jira|GIS|QGIS|LaTeX|Markdown
CV writing|English|German|French|Spanish
"""
_OTHERS = {
    "cpp": "C++",
    "csharp": "C#",
    "fsharp": "F#",
    "dotnet": ".NET",
    "aspnet": "ASP.NET",
    "nodejs": "Node.js",
    "nextjs": "Next.js",
    "nestjs": "NestJS",
    "threejs": "three.js",
    "tailwindcss": "Tailwind CSS",
    "ci-cd": "CI/CD",
}
_BY_CANONICAL_NAME = {name.casefold().replace(" ", "-"): name for name in re.split(r"[|\n]", _NAMES)} | _OTHERS


def skill_in_words(skill: str) -> str:
    """How a letter writes a skill: `C++`, `React`, `public speaking`; one that nobody listed as people wrote it."""
    return _BY_CANONICAL_NAME.get(skill.casefold().replace(" ", "-"), skill.replace("-", " "))


def skills_in_words(skills: tuple[str, ...]) -> str:
    """`React, SQL, public speaking`."""
    return ", ".join(map(skill_in_words, skills))
