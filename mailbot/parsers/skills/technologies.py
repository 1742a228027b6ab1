"""Technologies and methods as facts: `canonical name: what else people write for it`.

The canonical names are the names that their makers or GitHub's topics give them, in small letters. Spaces, hyphens,
dots and capitals don't count when names are compared, so no alias is listed that differs only in those.
"""

TECHNOLOGIES = """
javascript: js, vanilla js, vanilla javascript, plain javascript, ecmascript, es6, es2015, modern javascript
java: core java, java se, java ee, jvm
typescript: ts
nodejs: node, node js
deno:
bun:
react: reactjs, react js, react hooks
react-native: rn
preact: preactjs
redux: redux toolkit
vue: vuejs, vue js
nuxt: nuxtjs
angular: angular2
angularjs: angular js
svelte: sveltejs
sveltekit:
solidjs: solid js
nextjs: next js
nestjs: nest js
remix: remix run
gatsby: gatsbyjs
astro: astro js
express: expressjs, express js
fastify:
jquery: j query
threejs: three js
d3: d3js, d3 js
webpack:
vite: vitejs
babel:
npm:
electron: electronjs
webassembly: wasm
html: html5, x html, xhtml
css: css3, cascading style sheets
sass: scss sass
scss:
less: less css
tailwindcss: tailwind
bootstrap: twitter bootstrap
ajax:
json:
xml:
python: py, python programming, core python
django: django framework, django rest framework, drf
flask:
fastapi:
pandas:
numpy:
scipy:
matplotlib:
jupyter: jupyter notebook, jupyter notebooks
pytorch: torch
tensorflow: tensor flow
keras:
scikit-learn: sklearn
pytest: py test
celery:
go: golang, go lang, go programming
rust: rustlang, rust lang
c: c language, c programming, c lang, ansi c
cpp: c++, c plus plus, cplusplus, modern c++, c++11, c++17, c++20
csharp: c#, c sharp
fsharp: f#, f sharp
dotnet: .net, dot net, net core, .net core, dotnet core, .net framework
aspnet: asp.net, asp net, asp.net core, asp net core
blazor:
unity: unity3d, unity 3d
unreal-engine: unreal, ue4, ue5
godot:
objective-c: obj c, objectivec
swift: swift language, swift programming
swiftui: swift ui
kotlin:
android: android development, android dev
ios: ios development, ios dev
flutter:
dart:
ionic:
ruby:
rails: ruby on rails, ror
sinatra:
php:
laravel:
symfony:
wordpress: wp
drupal:
magento:
scala:
spark: apache spark, pyspark
hadoop: apache hadoop
kafka: apache kafka
airflow: apache airflow
flink: apache flink
elixir:
phoenix: phoenix framework
erlang:
clojure:
clojurescript:
haskell:
ocaml:
elm:
lisp: common lisp
scheme:
prolog:
perl:
lua:
julia:
r: r programming, r lang, rlang, rstats, r language, r studio
matlab:
sas: sas programming
spss:
stata:
fortran:
cobol:
pascal: delphi, object pascal
ada:
assembly: assembler, asm, assembly language
zig:
nim:
solidity:
vba: excel vba
visual-basic: vb, vb.net, vb net
apl:
abap:
sap:
salesforce: sfdc
apex:
sql: sql queries, structured query language, sql querying
postgresql: postgres, psql, pg
mysql: my sql
mariadb:
sqlite: sqlite3
sql-server: ms sql, mssql, microsoft sql server, t sql, tsql
oracle: oracle db, oracle database, pl sql, plsql
mongodb: mongo
redis:
cassandra: apache cassandra
dynamodb: dynamo db, dynamo
elasticsearch: elastic search, elastic
neo4j:
snowflake:
bigquery: big query
redshift: amazon redshift
databricks:
dbt: data build tool
nosql:
database: databases, database design, db, dbs, rdbms
etl:
data-engineering: data engineer
data-science: data scientist, ds
data-analysis: data analytics, data analyst, analytics, analysing data, data analysing
data-visualization: data viz, dataviz, data visualisation, data vis
data-modeling: data modelling
power-bi: ms power bi, microsoft power bi
tableau:
looker:
excel: ms excel, microsoft excel, spreadsheets
google-sheets: gsheets
statistics: stats
machine-learning: ml, ai ml
deep-learning: dl
artificial-intelligence: ai
generative-ai: gen ai, genai
llm: llms, large language models, large language model
nlp: natural language processing
computer-vision: cv vision
mlops: ml ops
reinforcement-learning:
prompt-engineering: prompting
aws: amazon web services, amazon aws
azure: microsoft azure, ms azure
google-cloud: gcp, google cloud platform
lambda: aws lambda
s3: aws s3, amazon s3
ec2: aws ec2
serverless:
cloud-computing: cloud, cloud architecture
firebase:
supabase:
heroku:
vercel:
netlify:
docker: dockerfile, docker containers
docker-compose:
podman:
kubernetes: k8s, kube
helm: helm charts
terraform: tf terraform
pulumi:
ansible:
puppet:
chef: chef infra
vagrant:
infrastructure-as-code: iac
jenkins:
github-actions: gh actions
gitlab:
gitlab-ci: gitlab ci cd
circleci:
ci-cd: ci cd, cicd, ci/cd, cd ci
continuous-integration: ci
continuous-delivery: continuous deployment
devops: dev ops
devsecops:
sre: site reliability engineering, site reliability
observability:
monitoring:
prometheus:
grafana:
datadog:
nginx:
apache: apache httpd
linux: gnu linux, linux administration, linux admin
ubuntu:
unix:
windows-server:
bash: bash scripting
shell: shell scripting, shell scripts
powershell: power shell
command-line: cli, the command line, terminal
vim: neovim
emacs:
vs-code: vscode, visual studio code
git: version control, git version control
github:
svn: subversion
"""
